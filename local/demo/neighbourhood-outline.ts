import { canonicalPolygon, type Polygon } from '../../shared/domain/areas/area.ts';
import type { Neighbourhood, Position } from '../../shared/regions/region.ts';
import { chance } from './chance.ts';

/** Metres per degree of latitude; multiply by the cosine of the latitude for a degree of longitude. */
const metresPerDegree = 111_200;
const corners = { min: 7, max: 12 };

export type Metres = readonly [east: number, north: number];

/**
 * Returns a plausible outline of a neighbourhood around its label point. In each direction, it extends about
 * halfway to the nearest other label point, but no further than about `maxReach` metres. Adjacent neighbourhoods
 * therefore touch, and some overlap slightly, as hand-drawn areas do.
 */
export function neighbourhoodOutline(
  own: Neighbourhood,
  others: readonly Neighbourhood[],
  maxReach: number,
): Polygon {
  const around = others
    .filter(({ code }) => code !== own.code)
    .map(({ point }) => offset(own.point, point));
  const reach = Math.min(
    maxReach,
    Math.max(450, 0.7 * Math.min(...around.map(([east, north]) => Math.hypot(east, north)))),
  );
  const count =
    corners.min + Math.floor(chance(`${own.code} corners`) * (corners.max - corners.min + 1));
  const ring = Array.from({ length: count }, (_, corner) => {
    const angle = (2 * Math.PI * (corner + 0.6 * chance(`${own.code} angle ${corner}`))) / count;
    const direction: Metres = [Math.cos(angle), Math.sin(angle)];
    const uneven = 0.84 + 0.24 * chance(`${own.code} reach ${corner}`);
    const distance = uneven * Math.min(reach, ...around.map((other) => halfway(direction, other)));
    return position(own.point, [distance * direction[0], distance * direction[1]]);
  });
  return canonicalPolygon({ type: 'Polygon', coordinates: [[...ring, ...ring.slice(0, 1)]] });
}

/**
 * The distance in metres from the origin, in the given direction, at which the other point becomes closer than the
 * origin.
 */
function halfway([east, north]: Metres, [x, y]: Metres): number {
  const towards = x * east + y * north;
  return towards <= 0 ? Infinity : (x * x + y * y) / (2 * towards);
}

/** The offset from one point to another, in metres east and north. */
export function offset(
  [fromLongitude, fromLatitude]: Position,
  [longitude, latitude]: Position,
): Metres {
  const narrowing = Math.cos((fromLatitude * Math.PI) / 180);
  return [
    (longitude - fromLongitude) * metresPerDegree * narrowing,
    (latitude - fromLatitude) * metresPerDegree,
  ];
}

function position([longitude, latitude]: Position, [east, north]: Metres): Position {
  const narrowing = Math.cos((latitude * Math.PI) / 180);
  return [longitude + east / (metresPerDegree * narrowing), latitude + north / metresPerDegree];
}
