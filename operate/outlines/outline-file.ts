import simplify from '@turf/simplify';
import * as z from 'zod';
import {
  areaLimits,
  areaProblem,
  canonicalPolygon,
  squareKilometres,
  type Polygon,
  type Position,
} from '../../shared/domain/areas/area.ts';
import { fromRdNew } from '../../shared/linking/rd-new.ts';
import type { Region } from '../../shared/regions/region.ts';

const ringSchema = z.array(z.array(z.number()).min(2));
const geometry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: z.array(ringSchema).min(1) }),
  z.object({
    type: z.literal('MultiPolygon'),
    coordinates: z.array(z.array(ringSchema).min(1)).min(1),
  }),
]);

/** GeoJSON in the form in which CBS and PDOK publish neighbourhoods, in WGS84 or RD New (EPSG:28992). */
const collection = z.object({
  type: z.literal('FeatureCollection'),
  crs: z.object({ properties: z.object({ name: z.string() }) }).optional(),
  features: z.array(
    z.object({
      properties: z.record(z.string(), z.unknown()).nullable(),
      geometry: geometry.nullable(),
    }),
  ),
});

export interface OutlineFile {
  /** The outline of each neighbourhood, by CBS code. */
  readonly outlines: Readonly<Record<string, Polygon>>;
  /** Lines for the operator that report what was done with each feature of the region and what is missing. */
  readonly report: readonly string[];
}

export class OutlinesRefused extends Error {
  override readonly name = 'OutlinesRefused';
}

/** Reads the outlines of a region's neighbourhoods. Throws OutlinesRefused if the file does not contain any. */
export function outlineFile(content: unknown, region: Region): OutlineFile {
  const parsed = collection.safeParse(content);
  if (!parsed.success)
    throw new OutlinesRefused(
      `This is not a GeoJSON FeatureCollection with polygons:\n${z.prettifyError(parsed.error)}`,
    );
  const { features, crs } = parsed.data;
  const known = new Map(region.neighbourhoods.map(({ code, name }) => [code, name]));
  const outlines: Record<string, Polygon> = {};
  const report: string[] = [];
  let elsewhere = 0;

  for (const { properties, geometry: shape } of features) {
    const code = codeOf(properties);
    const name = code === undefined ? undefined : known.get(code);
    if (code === undefined || name === undefined) {
      elsewhere += 1;
    } else if (outlines[code]) {
      report.push(`skipped ${code} ${name}: the file has it more than once; the first was kept`);
    } else {
      const result = shape
        ? outlineOf(shape, isRdNew(crs?.properties.name, shape))
        : 'it has no geometry';
      if (typeof result !== 'string') outlines[code] = result.polygon;
      report.push(
        typeof result === 'string'
          ? `skipped ${code} ${name}: ${result}`
          : `kept    ${code} ${name}: ${result.note}`,
      );
    }
  }

  const missing = [...known].filter(([code]) => !outlines[code]);
  const kept = known.size - missing.length;
  if (kept === 0)
    throw new OutlinesRefused(
      `None of the ${features.length} features is a usable neighbourhood of ${region.name}.\n${report.join('\n')}`,
    );
  report.push(`${elsewhere} features are not neighbourhoods of ${region.name}`);
  report.push(
    `${kept} of ${known.size} neighbourhoods have an outline; the others remain circles around their label points`,
  );
  return { outlines, report };
}

/**
 * Depending on the file, the code is in 'statcode', 'buurtcode' or 'wijkcode'. A buurt can have both a 'buurtcode' and
 * a 'wijkcode', so 'buurtcode' takes precedence.
 */
function codeOf(properties: Record<string, unknown> | null): string | undefined {
  const code = properties?.['statcode'] ?? properties?.['buurtcode'] ?? properties?.['wijkcode'];
  return typeof code === 'string' ? code.trim() : undefined;
}

type Shape = z.infer<typeof geometry>;

/**
 * Whether coordinates are in RD New: either the name of the CRS says so, or the first coordinate is too large to be a
 * longitude.
 */
function isRdNew(crs: string | undefined, shape: Shape): boolean {
  const [x = 0] =
    (shape.type === 'Polygon' ? shape.coordinates[0] : shape.coordinates[0]?.[0])?.[0] ?? [];
  return crs?.includes('28992') === true || Math.abs(x) > 180;
}

function outlineOf(shape: Shape, rdNew: boolean): { polygon: Polygon; note: string } | string {
  const parts = (shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates).map(
    (rings) => ({
      outer: (rings[0] ?? []).map(([x = 0, y = 0]): Position =>
        rdNew ? fromRdNew([x * 1000, y * 1000]) : [x, y],
      ),
      holes: rings.length - 1,
    }),
  );
  const largest = parts.reduce((a, b) =>
    squareKilometres(b.outer) > squareKilometres(a.outer) ? b : a,
  );
  const polygon = fitted({ type: 'Polygon', coordinates: [largest.outer] });
  if (typeof polygon === 'string') return polygon;
  const notes = [
    `${polygon.coordinates[0]?.length ?? 0} positions (of ${largest.outer.length})`,
    parts.length > 1 ? `the largest of ${parts.length} parts` : '',
    largest.holes > 0 ? `${largest.holes} holes filled` : '',
  ];
  return { polygon, note: notes.filter(Boolean).join(', ') };
}

/**
 * Tolerances in degrees, equivalent to about 5 to 80 metres. The first one that makes the outline a valid area is good
 * enough for drawing.
 */
const tolerances = [0.00005, 0.0001, 0.0002, 0.0004, 0.0008];

/** Returns the outline, simplified just enough to be a valid area, or the reason why that is not possible. */
function fitted(polygon: Polygon): Polygon | string {
  let problem: string | undefined;
  for (const tolerance of tolerances) {
    const coordinates = polygon.coordinates.map((ring) => ring.map((position) => [...position]));
    const simple = simplify(
      { type: 'Polygon' as const, coordinates },
      { tolerance, highQuality: true, mutate: true },
    );
    const positions = simple.coordinates.map((ring) =>
      ring.map(([longitude = 0, latitude = 0]): Position => [longitude, latitude]),
    );
    const outline = canonicalPolygon({ type: 'Polygon', coordinates: positions });
    problem = areaProblem(outline.coordinates);
    if (problem === undefined) return outline;
  }
  return `as an area it is ${problem} (at most ${areaLimits.positions.max} positions and ${areaLimits.squareKilometres.max} km²)`;
}
