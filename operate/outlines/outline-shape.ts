import simplify from '@turf/simplify';
import * as z from 'zod';
import {
  areaLimits,
  areaProblem,
  boundsOf,
  boundsOverlap,
  canonicalPolygon,
  squareKilometres,
  type Polygon,
  type Position,
} from '../../shared/domain/areas/area.ts';
import type { Bounds } from '../../shared/regions/region.ts';
import type { ToDegrees } from './coordinate-system.ts';
import { cutHole } from './cut-hole.ts';

const ringSchema = z.array(z.array(z.number()).min(2));
const polygonSchema = z.array(ringSchema);
type Rings = z.infer<typeof polygonSchema>;

const shapeSchema: z.ZodType<Rings[]> = z.lazy(() =>
  z.union([
    z
      .object({ type: z.literal('Polygon'), coordinates: polygonSchema })
      .transform(({ coordinates }) => [coordinates]),
    z
      .object({ type: z.literal('MultiPolygon'), coordinates: z.array(polygonSchema) })
      .transform(({ coordinates }) => coordinates),
    z
      .object({ type: z.literal('GeometryCollection'), geometries: z.array(shapeSchema) })
      .transform(({ geometries }) => geometries.flat()),
    z
      .object({
        type: z.enum(['Point', 'MultiPoint', 'LineString', 'MultiLineString']),
        coordinates: z.array(z.unknown()),
      })
      .transform(() => []),
    z.null().transform(() => []),
  ]),
);

export type OutlineResult =
  { readonly polygon: Polygon; readonly note: string } | { readonly skipped: string };

/**
 * Converts a feature's geometry to an outline that is a valid area, with a note about what was done to it; or returns
 * the reason why that is not possible. If the geometry has several parts, uses the largest of those that lie at least
 * partly within the municipality's bounds.
 *
 * @param geometry The `geometry` member of a GeoJSON feature.
 */
export function outlineOf(geometry: unknown, degrees: ToDegrees, bounds: Bounds): OutlineResult {
  const shape = shapeSchema.safeParse(geometry ?? null);
  if (!shape.success) return { skipped: 'its geometry is not valid GeoJSON' };
  const parts = shape.data
    .map((rings) => rings.map((ring) => closed(ring.map(([x = 0, y = 0]) => degrees([x, y])))))
    .map(([outer = [], ...holes]) => ({ outer, holes }))
    .filter(({ outer }) => outer.length > 0);
  if (parts.length === 0) return { skipped: 'it has no polygon' };
  const inside = parts.filter(({ outer }) => boundsOverlap(boundsOf(outer), bounds));
  const largest = (inside.length > 0 ? inside : parts).reduce((a, b) =>
    squareKilometres(b.outer) > squareKilometres(a.outer) ? b : a,
  );
  const holes = largest.holes.filter(
    (hole) => squareKilometres(hole) >= areaLimits.squareKilometres.min,
  );
  const polygon = fitted(largest.outer, holes, bounds);
  if (typeof polygon === 'string') return { skipped: polygon };
  const filled = largest.holes.length - holes.length;
  const notes = [
    `${polygon.coordinates[0]?.length ?? 0} positions (of ${largest.outer.length})`,
    parts.length > 1 ? `the largest of ${inside.length} of its ${parts.length} parts` : '',
    holes.length > 0 ? `${holes.length} holes left out` : '',
    filled > 0 ? `${filled} tiny holes filled` : '',
  ];
  return { polygon, note: notes.filter(Boolean).join(', ') };
}

function closed(ring: readonly Position[]): Position[] {
  const [first] = ring;
  const last = ring.at(-1);
  if (!first || !last || (first[0] === last[0] && first[1] === last[1])) return [...ring];
  return [...ring, first];
}

/**
 * Tolerances in degrees, equivalent to about 5 to 80 metres. The first one that makes the outline a valid area is good
 * enough for drawing.
 */
const tolerances = [0.00005, 0.0001, 0.0002, 0.0004, 0.0008];

/** Returns the outline, simplified just enough to be a valid area, or the reason why that is not possible. */
function fitted(
  outer: readonly Position[],
  holes: readonly (readonly Position[])[],
  bounds: Bounds,
): Polygon | string {
  let problem: string | undefined;
  for (const tolerance of tolerances) {
    const ring = holes
      .map((hole) => simplified(hole, tolerance))
      .reduce(cutHole, simplified(outer, tolerance));
    const outline = canonicalPolygon({ type: 'Polygon', coordinates: [ring] });
    problem = areaProblem(outline.coordinates, bounds);
    if (problem === undefined) return outline;
  }
  return `as an area it is ${problem} (at most ${areaLimits.positions.max} positions and ${areaLimits.squareKilometres.max} km²)`;
}

function simplified(ring: readonly Position[], tolerance: number): Position[] {
  if (ring.length < areaLimits.positions.min) return [...ring];
  const simple = simplify(
    { type: 'Polygon' as const, coordinates: [ring.map((position) => [...position])] },
    { tolerance, highQuality: true, mutate: true },
  );
  return (simple.coordinates[0] ?? []).map(([longitude = 0, latitude = 0]): Position => [
    longitude,
    latitude,
  ]);
}
