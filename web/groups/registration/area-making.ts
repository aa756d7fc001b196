import circle from '@turf/circle';
import destination from '@turf/destination';
import {
  areaProblem,
  squareKilometres,
  type Bounds,
  type Polygon,
  type Position,
} from '../../../shared/domain/areas/area.ts';
import type { Region } from '../../../shared/regions/region.ts';
import { areaMessages } from '../../../shared/requests/area.ts';
import type { Draft } from './draft.ts';

/** The number of corners of a circle: enough for it to look round, and well below the maximum of 500 for an area. */
const steps = 64;

/** Neighbourhood outlines by CBS code, for the neighbourhoods whose outline is available. */
export type Outlines = ReadonlyMap<string, Polygon>;

/** The area of a draft as a single polygon; undefined until an area has been entered. */
export function areaOf(draft: Draft, region: Region, outlines: Outlines): Polygon | undefined {
  if (draft.way === 'draw') return drawnArea(draft.corners);
  if (draft.way === 'point') return draft.point && circleArea(draft.point, draft.pointRadius);
  const neighbourhood = region.neighbourhoods.find(({ code }) => code === draft.neighbourhood);
  if (!neighbourhood) return undefined;
  return (
    outlines.get(neighbourhood.code) ?? circleArea(neighbourhood.point, draft.neighbourhoodRadius)
  );
}

/** A circle around a point, with a radius in metres, as a polygon. */
export function circleArea(point: Position, metres: number): Polygon {
  const { coordinates } = circle([...point], metres / 1000, {
    steps,
    units: 'kilometers',
  }).geometry;
  return { type: 'Polygon', coordinates: coordinates.map((ring) => ring.map(roundedPosition)) };
}

/** The corners in the order in which they were added, with the first repeated to close the ring. */
export function drawnArea(corners: readonly Position[]): Polygon | undefined {
  const [first] = corners;
  return first && { type: 'Polygon', coordinates: [[...corners, first]] };
}

export const directions = { north: 0, east: 90, south: 180, west: -90 } as const;
export type Direction = keyof typeof directions;

/** The position that is this many metres from the point in this direction. */
export function moved(point: Position, direction: Direction, metres: number): Position {
  const { coordinates } = destination([...point], metres / 1000, directions[direction], {
    units: 'kilometers',
  }).geometry;
  return roundedPosition(coordinates);
}

/** The Dutch message that describes what is wrong with an area; undefined when nothing is wrong. */
export function areaMessage(polygon: Polygon, bounds: Bounds | undefined): string | undefined {
  const problem = areaProblem(polygon.coordinates, bounds);
  return problem && areaMessages[problem];
}

export function areaSize(polygon: Polygon): number {
  return squareKilometres(polygon.coordinates[0] ?? []);
}

/** Six decimal places give a precision of about ten centimetres; more would only make the request longer. */
export function roundedPosition([longitude = 0, latitude = 0]: readonly number[]): Position {
  return [Math.round(longitude * 1e6) / 1e6, Math.round(latitude * 1e6) / 1e6];
}
