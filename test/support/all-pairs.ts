import proj4 from 'proj4';
import { truePairs, type TruePair } from '../../functions/linking/check-links/true-pairs.ts';
import type { Polygon } from '../../shared/domain/areas/area.ts';

export { referenceDistance } from '../../functions/linking/check-links/true-pairs.ts';

/** The pairs that `truePairs` finds, each written as 'a b', sorted for comparison. */
export function referencePairs(
  areas: readonly { groupId: string; polygon: Polygon }[],
  metres: number,
): string[] {
  return truePairs(areas, metres).map(({ a, b }) => `${a} ${b}`);
}

/**
 * The pairs that must be linked; `distanceOf` returns the link distance of a group's region, in metres. Across a border
 * between regions, the smaller of the two link distances applies.
 */
export function truePairsBetween(
  areas: readonly { readonly groupId: string; readonly polygon: Polygon }[],
  distanceOf: (groupId: string) => number,
): TruePair[] {
  const farthest = Math.max(...areas.map(({ groupId }) => distanceOf(groupId)));
  return truePairs(areas, farthest).filter(
    ({ a, b, distance }) => distance <= Math.min(distanceOf(a), distanceOf(b)),
  );
}

/** EPSG:28992 with EPSG transformation 4833, whose rotations are converted here from microradians to arc seconds. */
const rd = proj4(
  '+proj=sterea +lat_0=52.15616055555555 +lon_0=5.38763888888889 +k=0.9999079 +x_0=155000 +y_0=463000 +ellps=bessel ' +
    '+towgs84=565.4171,50.3319,465.5524,-0.398957388243134,0.343987817378283,-1.87740163998045,4.0725 +units=m +no_defs',
);

/** A polygon with these corners in RD New metres, rounded to 1e-7 degrees like a stored area. */
export function polygonInRd(corners: readonly (readonly [x: number, y: number])[]): Polygon {
  const ring = corners.map(([x, y]) => {
    const [longitude = 0, latitude = 0] = rd.inverse([x, y]);
    return [Number(longitude.toFixed(7)), Number(latitude.toFixed(7))] as const;
  });
  return { type: 'Polygon', coordinates: [[...ring, ...ring.slice(0, 1)]] };
}
