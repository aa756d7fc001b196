import type { Polygon, Position } from './area.ts';

/**
 * The point in an area where its name is shown: the middle of the area's widest stretch along the parallel halfway
 * between its southern and northern limits. Unlike the mean of the corners, this point is inside the area even if the
 * area is concave.
 */
export function labelPoint({ coordinates: [ring = []] }: Polygon): Position {
  const latitudes = ring.map(([, latitude]) => latitude);
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)];
  // A parallel slightly off the middle is unlikely to pass through a corner. An edge that lies along the parallel does
  // not count as a crossing.
  const middle = south + (north - south) * 0.500_123;
  const crossings = ring
    .flatMap(([x, y], index) => {
      const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
      return y > middle === nextY > middle ? [] : [x + ((middle - y) / (nextY - y)) * (nextX - x)];
    })
    .sort((a, b) => a - b);
  let widest: readonly [west: number, east: number] = [
    crossings[0] ?? ring[0]?.[0] ?? 0,
    crossings[1] ?? ring[0]?.[0] ?? 0,
  ];
  for (let index = 2; index + 1 < crossings.length; index += 2) {
    const stretch = [crossings[index] ?? 0, crossings[index + 1] ?? 0] as const;
    if (stretch[1] - stretch[0] > widest[1] - widest[0]) widest = stretch;
  }
  return [round(0.5 * (widest[0] + widest[1])), round(middle)];
}

/** Rounds to about ten centimetres, because an area can be as narrow as 25 metres. */
function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
