import type { Polygon } from '../domain/areas/area.ts';
import type { Position } from '../regions/region.ts';
import { planarArea, planarPlace } from './planar-area.ts';
import { millimetresBetween } from './planar-distance.ts';

/**
 * Metres between two areas in RD New, rounded to millimetres; 0 when they touch or overlap, or when one contains the
 * other. Every comparison uses the rounded number, so the distances that people see always agree with the links.
 */
export function distance(a: Polygon, b: Polygon): number {
  return millimetresBetween(planarArea(a), planarArea(b)) / 1000;
}

/** Whether two areas lie at most `metres` apart, as measured by `distance`. */
export function isWithin(a: Polygon, b: Polygon, metres: number): boolean {
  return millimetresBetween(planarArea(a), planarArea(b), Math.round(metres * 1000)) !== Infinity;
}

/**
 * Metres from a point to an area, as measured by `distance`; 0 for a point inside the area or on its border. Throws
 * OutsideProjection if the point or any part of the area lies outside `mapBounds`.
 */
export function distanceFrom(place: Position, area: Polygon): number {
  return millimetresBetween(planarPlace(place), planarArea(area)) / 1000;
}
