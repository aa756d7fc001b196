import { intersection } from 'polyclip-ts';
import type { Polygon } from '../../shared/domain/areas/area.ts';
import { planarArea } from '../../shared/linking/planar-area.ts';

/** The size of the overlap between two polygons in square metres, computed by clipping one to the other. */
export function clippedArea(a: Polygon, b: Polygon): number {
  return intersection(corners(a), corners(b))
    .flat()
    .reduce((sum, ring) => sum + signedSize(ring), 0);
}

function corners(polygon: Polygon): [number, number][][] {
  return [planarArea(polygon).sides.map(({ x1, y1 }) => [x1 / 1000, y1 / 1000])];
}

function signedSize(ring: readonly (readonly [number, number])[]): number {
  const [origin = [0, 0]] = ring;
  return ring.reduce((sum, [x1, y1], index) => {
    const [x2, y2] = ring[(index + 1) % ring.length] ?? origin;
    return sum + ((x1 - origin[0]) * (y2 - origin[1]) - (x2 - origin[0]) * (y1 - origin[1])) / 2;
  }, 0);
}
