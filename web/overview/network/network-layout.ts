import type { Position } from '../../../shared/domain/areas/area.ts';
import type { NetworkLink } from '../../../shared/domain/overview/network.ts';

/** The connected components of the network, as lists of references, largest first. */
export function clustersOf({
  groups,
  links,
}: {
  readonly groups: readonly { readonly reference: string }[];
  readonly links: readonly Pick<NetworkLink, 'a' | 'b'>[];
}): string[][] {
  const around = new Map<string, string[]>(groups.map(({ reference }) => [reference, []]));
  for (const { a, b } of links) {
    around.get(a)?.push(b);
    around.get(b)?.push(a);
  }
  const clusters: string[][] = [];
  const seen = new Set<string>();
  for (const { reference } of groups) {
    if (seen.has(reference)) continue;
    const cluster = [reference];
    seen.add(reference);
    for (const member of cluster) {
      for (const next of around.get(member) ?? []) {
        if (!seen.has(next) && around.has(next)) cluster.push(next);
        seen.add(next);
      }
    }
    clusters.push(cluster);
  }
  return clusters.sort((one, other) => other.length - one.length);
}

/** The references of the groups without neighbours. */
export function islandsOf(network: Parameters<typeof clustersOf>[0]): Set<string> {
  return new Set(clustersOf(network).flatMap((cluster) => (cluster.length === 1 ? cluster : [])));
}

/**
 * The point at which to draw each group: north at the top, the same scale in both directions, centred, and at least
 * `margin` from the edges.
 */
export function layOut(
  groups: readonly { readonly reference: string; readonly point: Position }[],
  {
    width,
    height,
    margin,
  }: { readonly width: number; readonly height: number; readonly margin: number },
): Map<string, { readonly x: number; readonly y: number }> {
  const latitude =
    groups.reduce((sum, { point }) => sum + point[1], 0) / Math.max(1, groups.length);
  const squeeze = Math.cos((latitude * Math.PI) / 180);
  const places = groups.map(({ reference, point }) => ({
    reference,
    x: point[0] * squeeze,
    y: -point[1],
  }));
  const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
  const [west, east, north, south] = [
    Math.min(...xs),
    Math.max(...xs),
    Math.min(...ys),
    Math.max(...ys),
  ];
  // With only one group, or with all groups at the same point, the extent is zero, so a minimum avoids division by
  // zero.
  const scale = Math.min(
    (width - 2 * margin) / Math.max(east - west, 1e-6),
    (height - 2 * margin) / Math.max(south - north, 1e-6),
  );
  return new Map(
    places.map(({ reference, x, y }) => [
      reference,
      {
        x: round(width / 2 + (x - (west + east) / 2) * scale),
        y: round(height / 2 + (y - (north + south) / 2) * scale),
      },
    ]),
  );
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
