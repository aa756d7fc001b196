import type { PlanarArea } from './planar-area.ts';

/**
 * Whether a place in RD New millimetres lies in an area; its border belongs to it. Exact: the sign of each cross
 * product is computed on whole numbers below 2^53.
 */
export function isInArea(x: number, y: number, { ring, box }: PlanarArea): boolean {
  if (x < box.west || x > box.east || y < box.south || y > box.north) return false;
  let inside = false;
  for (let at = 0; at + 3 < ring.length; at += 2) {
    const [x1, y1, x2, y2] = [ring[at]!, ring[at + 1]!, ring[at + 2]!, ring[at + 3]!];
    if ((y1 > y && y2 > y) || (y1 < y && y2 < y)) continue;
    const side = (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1);
    if (side === 0 && x >= Math.min(x1, x2) && x <= Math.max(x1, x2)) return true;
    if (y1 > y !== y2 > y && side > 0 === y2 > y1) inside = !inside;
  }
  return inside;
}
