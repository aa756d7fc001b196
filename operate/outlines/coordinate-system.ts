import * as z from 'zod';
import { fromRdNew } from '../../shared/linking/rd-new.ts';
import type { Position } from '../../shared/regions/region.ts';
import { OutlinesRefused } from './outlines-refused.ts';

/** The ways in which GeoJSON from before RFC 7946 states a coordinate system: by name, by EPSG number, or by link. */
const crsSchema = z
  .object({
    properties: z.object({
      name: z.string().optional(),
      code: z.union([z.string(), z.number()]).optional(),
      href: z.string().optional(),
    }),
  })
  .nullish()
  .catch(undefined);

/** EPSG codes of RD New, without and with heights in NAP. */
const rdNewNumbers = ['28992', '7415'];
/**
 * EPSG codes of WGS84 and ETRS89, which differ by less than a metre, each without and with heights. `CRS84` has no
 * code.
 */
const degreesNumbers = ['4326', '4979', '4258', '4937'];

/** Converts a file's positions to WGS84 degrees, in GeoJSON order. */
export type ToDegrees = (position: Position) => Position;

/**
 * Returns the conversion for a file with this `crs` member. If the file does not name a coordinate system, the
 * positions themselves show which one it is. Throws OutlinesRefused for systems other than RD New, WGS84 and ETRS89.
 */
export function toDegrees(crs: unknown): ToDegrees {
  const { properties } = crsSchema.parse(crs) ?? {};
  const stated = String(properties?.code ?? properties?.name ?? properties?.href ?? '');
  const [number = ''] = /\d{4,6}(?=\D*$)/.exec(stated) ?? [];
  if (rdNewNumbers.includes(number)) return fromMetres;
  if (stated !== '' && !degreesNumbers.includes(number) && !/CRS84/i.test(stated))
    throw new OutlinesRefused(
      `The file uses the coordinate system ${stated}. Convert it to WGS84 with GDAL: ogr2ogr -f GeoJSON -t_srs EPSG:4326 outlines.geojson FILE`,
    );
  return (position) => {
    const [x, y] = position;
    if (Math.abs(x) > 180) return fromMetres(position);
    // EPSG defines WGS84 with the latitude first, and some software writes it so. In the Netherlands, the latitude is
    // always the larger of the two.
    return x > y ? [y, x] : position;
  };
}

const fromMetres: ToDegrees = ([x, y]) => fromRdNew([x * 1000, y * 1000]);
