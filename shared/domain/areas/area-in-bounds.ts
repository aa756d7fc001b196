import booleanDisjoint from '@turf/boolean-disjoint';
import { boundsOf, boundsOverlap, type Bounds, type Polygon, type Position } from './area.ts';

/**
 * Whether an area and a box in degrees share at least one point; the borders count as part of both. A box whose west is
 * greater than its east crosses the antimeridian, as in RFC 7946.
 */
export function isInBounds(
  { coordinates: [ring = []] }: Polygon,
  [west, south, east, north]: Bounds,
): boolean {
  const boxes: Bounds[] =
    west <= east
      ? [[west, south, east, north]]
      : [
          [west, south, 180, north],
          [-180, south, east, north],
        ];
  return boxes.some(
    (box) =>
      boundsOverlap(boundsOf(ring), box) &&
      !booleanDisjoint(shapeOf(ring), shapeOf(cornersOf(box))),
  );
}

function cornersOf([west, south, east, north]: Bounds): Position[] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

function shapeOf(ring: readonly Position[]) {
  return { type: 'Polygon' as const, coordinates: [ring.map((position) => [...position])] };
}
