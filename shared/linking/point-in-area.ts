import type { PlanarArea } from './planar-area.ts';
import type { PlanarPosition } from './rd-new.ts';

/**
 * Whether a point lies in an area, border included. Exact, because the sign of a cross product is exact for integers
 * below 2^53.
 */
export function isInArea([x, y]: PlanarPosition, { sides, box }: PlanarArea): boolean {
  if (x < box.west || x > box.east || y < box.south || y > box.north) return false;
  let inside = false;
  for (const { x1, y1, x2, y2, west, south, east, north } of sides) {
    if (y < south || y > north) continue;
    const turn = (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1);
    if (turn === 0 && x >= west && x <= east) return true;
    if (y1 > y !== y2 > y && turn > 0 === y2 > y1) inside = !inside;
  }
  return inside;
}
