import * as z from 'zod';
import type { Polygon } from '../../shared/domain/areas/area.ts';
import type { Neighbourhood, Region } from '../../shared/regions/region.ts';
import { toDegrees } from './coordinate-system.ts';
import { codesOf, isWater } from './feature-properties.ts';
import { outlineOf } from './outline-shape.ts';
import { OutlinesRefused } from './outlines-refused.ts';

/** GeoJSON with neighbourhoods, as published by CBS and PDOK or as exported by a GIS. */
const collection = z.object({
  type: z.literal('FeatureCollection'),
  crs: z.unknown().optional(),
  features: z.array(z.unknown()),
});

const featureSchema = z.object({
  id: z.unknown().optional(),
  properties: z.record(z.string(), z.unknown()).nullish(),
  geometry: z.unknown().optional(),
});

export interface OutlineFile {
  /** The outline of each neighbourhood, by CBS code. */
  readonly outlines: Readonly<Record<string, Polygon>>;
  /** Lines for the operator that report what was done with each feature of the region and what is missing. */
  readonly report: readonly string[];
}

/** Reads the outlines of a region's neighbourhoods. Throws OutlinesRefused if the file does not contain any. */
export function outlineFile(content: unknown, region: Region): OutlineFile {
  const parsed = collection.safeParse(content);
  if (!parsed.success)
    throw new OutlinesRefused(
      `This is not a GeoJSON FeatureCollection:\n${z.prettifyError(parsed.error)}`,
    );
  const degrees = toDegrees(parsed.data.crs);
  const { ofRegion, elsewhere, unreadable } = sorted(parsed.data.features, region);
  const outlines: Record<string, Polygon> = {};
  const report = unreadable.map(
    (number) => `skipped feature ${number}: it is not a GeoJSON feature`,
  );

  for (const { neighbourhood, geometry } of ofRegion) {
    const { code, name } = neighbourhood;
    const result = outlines[code]
      ? { skipped: 'the file has it more than once; one was kept' }
      : outlineOf(geometry, degrees, boundsIn(region, neighbourhood));
    if ('polygon' in result) outlines[code] = result.polygon;
    report.push(
      'polygon' in result
        ? `kept    ${code} ${name}: ${result.note}`
        : `skipped ${code} ${name}: ${result.skipped}`,
    );
  }

  const kept = Object.keys(outlines).length;
  if (kept === 0)
    throw new OutlinesRefused(
      [
        `None of the ${parsed.data.features.length} features is a usable neighbourhood of ${region.name}.`,
        ...report,
        ...(ofRegion.length === 0
          ? ['A feature needs a property with its CBS code, such as BU07660101 or WK076601.']
          : []),
      ].join('\n'),
    );
  const total = region.neighbourhoods.length;
  report.push(`${elsewhere} features are not neighbourhoods of ${region.name}`);
  report.push(
    `${kept} of ${total} neighbourhoods have an outline; the others remain circles around their label points`,
  );
  return { outlines, report };
}

interface NeighbourhoodFeature {
  readonly neighbourhood: Neighbourhood;
  readonly geometry: unknown;
}

/**
 * The region's features, with those for water last, because CBS lists some neighbourhoods both as land and as water.
 */
function sorted(features: readonly unknown[], region: Region) {
  const known = new Map(region.neighbourhoods.map((one) => [one.code, one]));
  const land: NeighbourhoodFeature[] = [];
  const water: NeighbourhoodFeature[] = [];
  const unreadable: number[] = [];
  let elsewhere = 0;
  for (const [index, feature] of features.entries()) {
    const parsed = featureSchema.safeParse(feature);
    if (!parsed.success) {
      unreadable.push(index + 1);
      continue;
    }
    const { id, properties, geometry } = parsed.data;
    const neighbourhood = codesOf(properties ?? {}, id).flatMap((code) => known.get(code) ?? [])[0];
    if (neighbourhood) (isWater(properties ?? {}) ? water : land).push({ neighbourhood, geometry });
    else elsewhere += 1;
  }
  return { ofRegion: [...land, ...water], elsewhere, unreadable };
}

function boundsIn(region: Region, { municipality }: Neighbourhood) {
  const found = region.municipalities.find(({ code }) => code === municipality);
  if (!found) throw new Error(`${region.id} has no municipality ${municipality}`);
  return found.bounds;
}
