import type { Bounds, Position } from '../../shared/regions/region.ts';

/** The style in which an area is drawn. */
export type ShapeKind = 'running' | 'forming' | 'own' | 'neighbour' | 'duplicate' | 'wrong';

/** A polygon from a response or from the form. */
export interface ShapePolygon {
  readonly coordinates: readonly (readonly Position[])[];
}

export interface Shape {
  readonly key: string;
  readonly polygon: ShapePolygon;
  readonly kind: ShapeKind;
  readonly name: string;
  /** The second line of the popup. */
  readonly detail?: string;
  /** The target of the link in the popup, as for `TextLink`. */
  readonly to?: string;
  /** Whether the name is always shown on the map. */
  readonly named?: boolean;
}

/** Bounds around all shapes, or undefined when there are none. */
export function boundsOfShapes(shapes: readonly Shape[]): Bounds | undefined {
  const positions = shapes.flatMap(({ polygon }) => polygon.coordinates.flat());
  if (positions.length === 0) return undefined;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [longitude, latitude] of positions) {
    west = Math.min(west, longitude);
    east = Math.max(east, longitude);
    south = Math.min(south, latitude);
    north = Math.max(north, latitude);
  }
  return [west, south, east, north];
}

/** The bounds that enclose all the given bounds. */
export function unionBounds(all: readonly Bounds[]): Bounds {
  return [
    Math.min(...all.map(([west]) => west)),
    Math.min(...all.map(([, south]) => south)),
    Math.max(...all.map(([, , east]) => east)),
    Math.max(...all.map(([, , , north]) => north)),
  ];
}
