import type { Position } from './area.ts';
import { labelPoint } from './label-point.ts';
import type { Relation } from './link.ts';
import type { OverviewGroup } from './overview.ts';

/** A group as a point of the network. */
export interface NetworkGroup {
  readonly reference: string;
  readonly name: string;
  readonly municipality: string;
  readonly phase: OverviewGroup['phase'];
  /** A place inside the area. */
  readonly point: Position;
}

/** Two neighbours, by reference; each pair once, the lower reference first. */
export interface NetworkLink {
  readonly a: string;
  readonly b: string;
  /** Metres. */
  readonly distance: number;
  readonly relation: Relation;
  readonly crossesBorder: boolean;
}

export interface Network {
  readonly groups: readonly NetworkGroup[];
  readonly links: readonly NetworkLink[];
}

/**
 * Who is whose neighbour, from what the public overview shows. A pair counts when either side shows it: for a moment
 * after a change one side may not have been brought up to date.
 */
export function networkOf(overview: readonly OverviewGroup[]): Network {
  const known = new Map(overview.map((group) => [group.groupId, group]));
  const links = new Map<string, NetworkLink>();
  for (const group of overview) {
    for (const { groupId, distance, relation, crossesBorder } of group.neighbours) {
      const other = known.get(groupId);
      if (!other) continue;
      const [a = '', b = ''] = [group.reference, other.reference].sort();
      links.set(`${a} ${b}`, { a, b, distance, relation, crossesBorder });
    }
  }
  return {
    groups: overview.map(({ reference, name, municipality, phase, polygon }) => ({
      reference,
      name,
      municipality,
      phase,
      point: labelPoint(polygon),
    })),
    links: [...links.values()].sort((one, other) =>
      `${one.a} ${one.b}` < `${other.a} ${other.b}` ? -1 : 1,
    ),
  };
}

/** Groups that hang together through links, each by reference; the largest first. */
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

/** Groups without any neighbour, by reference. */
export function islandsOf(network: Parameters<typeof clustersOf>[0]): Set<string> {
  return new Set(clustersOf(network).flatMap((cluster) => (cluster.length === 1 ? cluster : [])));
}

/** Where to draw each group: north up, one scale both ways, centred, at least `margin` from the edges. */
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
  // One group, or groups in one place, have no extent to scale by.
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
