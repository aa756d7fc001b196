import * as z from 'zod';
import { phases } from '../domain/group.ts';
import type { Region } from '../regions/region.ts';

/** Filters of the public overview. */
export function listGroupsRequest(region: Region) {
  return z.strictObject({
    municipality: z.enum(region.municipalities.map(({ code }) => code), { error: 'Kies een gemeente van deze regio.' }).optional(),
    phase: z.enum(phases, { error: 'Kies forming of running.' }).optional(),
    f: z.enum(['json', 'geojson'], { error: 'Kies json of geojson.' }).optional(),
  });
}
