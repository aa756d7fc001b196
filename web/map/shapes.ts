import { areaKey } from '../../shared/domain/areas/same-area.ts';
import type { Bounds, Position } from '../../shared/regions/region.ts';
import { formatList } from '../texts/format.ts';
import { groupTexts } from '../texts/overview.ts';

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

export interface DrawnShape extends Shape {
  /** Whether this shape is drawn as an outline, over another shape that has the same area. */
  readonly isOutline?: true;
}

/**
 * The shapes in the order in which they are drawn. If several shapes have exactly the same area, the one of the kind
 * 'own', or otherwise the first, is drawn as usual, and the others as outlines over it, so that all remain visible. If
 * the name of that one is always shown, it mentions the others.
 */
export function drawingOrder(shapes: readonly Shape[]): DrawnShape[] {
  const byArea = new Map<string, Shape[]>();
  for (const shape of shapes) {
    const key = areaKey(shape.polygon);
    byArea.set(key, [...(byArea.get(key) ?? []), shape]);
  }
  const outlines = new Set<Shape>();
  const plain = shapes.flatMap((shape): DrawnShape[] => {
    const same = byArea.get(areaKey(shape.polygon)) ?? [];
    const drawn = same.find(({ kind }) => kind === 'own') ?? same[0];
    if (drawn !== shape) {
      outlines.add(shape);
      return [];
    }
    const others = same.filter((each) => each !== shape).map(({ name }) => name);
    return others.length > 0 && shape.named
      ? [{ ...shape, name: groupTexts.map.sameArea(shape.name, formatList(others)) }]
      : [shape];
  });
  return [...plain, ...[...outlines].map((shape) => ({ ...shape, isOutline: true as const }))];
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
