import type { Polygon } from '../domain/areas/area.ts';
import type { Proximity } from '../domain/linking/link.ts';
import { planarArea, type PlanarArea } from './planar-area.ts';
import { millimetresBetween } from './planar-distance.ts';
import { sharedGround, sizeOf } from './shared-ground.ts';

/**
 * Millimetres within which two borders count as the same border. A corner of one area that lies on a side of another
 * can be up to a centimetre off, because positions are rounded to 1e-7 degrees, and a one-kilometre side along a
 * parallel curves by 2.5 cm in RD New. Without this tolerance, half of all adjoining neighbourhoods would 'overlap'.
 */
const borderTolerance = 50;

/**
 * How two areas relate. `overlaps`: they share more ground than two slightly different drawings of the same border
 * would. `touches`: they share a border or a point, to within 5 cm. `near`: anything else. The tolerance does not
 * affect the distance. Swapping the areas gives exactly the same result. Throws OutsideProjection if either area
 * extends beyond `mapBounds`.
 */
export function proximity(a: Polygon, b: Polygon): Proximity {
  const [one, other] = [planarArea(a), planarArea(b)];
  return proximityAt(one, other, millimetresBetween(one, other));
}

/** Like `proximity`, but for areas whose distance is already known. */
export function proximityAt(a: PlanarArea, b: PlanarArea, millimetres: number): Proximity {
  const overlap = millimetres === 0 ? overlapOf(a, b) : undefined;
  if (overlap !== undefined) return { distance: 0, relation: 'overlaps', overlap };
  return {
    distance: millimetres / 1000,
    relation: millimetres <= borderTolerance ? 'touches' : 'near',
    overlap: 0,
  };
}

/**
 * The fraction of the smaller area that lies within the other, rounded to six decimals, or undefined when the areas
 * share no more than a border.
 */
function overlapOf(a: PlanarArea, b: PlanarArea): number | undefined {
  const { size, outline } = sharedGround(a, b);
  const meanWidth = (2 * size) / outline;
  if (size <= borderTolerance ** 2 || meanWidth <= borderTolerance) return undefined;
  return Math.min(1, Math.round((size / Math.min(sizeOf(a), sizeOf(b))) * 1e6) / 1e6);
}
