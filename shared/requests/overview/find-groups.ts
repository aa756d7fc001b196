import * as z from 'zod';
import type { Region } from '../../regions/region.ts';
import { surroundingsOf } from '../../regions/surroundings.ts';
import { capitalise } from '../text-fields.ts';

/** A position in or around the region, near which someone is looking for a group. */
export function findGroupsQuery(region: Region) {
  const [west, south, east, north] = surroundingsOf(region);
  return z.strictObject({
    longitude: degrees('de lengtegraad', region.name, west, east),
    latitude: degrees('de breedtegraad', region.name, south, north),
  });
}

/** A number in a URL: digits with an optional decimal point, but no exponent or other special notation. */
function degrees(field: string, region: string, least: number, most: number) {
  const example = Math.round((least + most) * 500) / 1000;
  return z
    .string({ error: `Geef ${field} van de plaats, zoals ${example}.` })
    .regex(/^-?\d{1,3}(\.\d{1,15})?$/, {
      error: `${capitalise(field)} is een getal met een punt, zoals ${example}.`,
      abort: true,
    })
    .transform(Number)
    .refine((value) => value >= least && value <= most, {
      error: `Deze plaats ligt niet in of bij ${region}: ${field} moet tussen ${least} en ${most} liggen.`,
    })
    .meta({ description: `Tussen ${least} en ${most} (WGS 84)`, examples: [String(example)] });
}
