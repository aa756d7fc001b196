import * as z from 'zod';
import { phases } from '../../domain/groups/group.ts';
import type { Region } from '../../regions/region.ts';

/** The query for the public overview: filters, and the format of the response. */
export function listGroupsQuery(region: Region) {
  return z.strictObject({
    municipality: z
      .enum(
        region.municipalities.map(({ code }) => code),
        { error: 'Kies een gemeente van deze regio.' },
      )
      .describe('Alleen groepen van deze gemeente (code van het CBS)')
      .optional(),
    phase: z
      .enum(phases, { error: 'Kies forming of running.' })
      .describe('Alleen groepen in oprichting of alleen actieve')
      .optional(),
    f: z
      .enum(['json', 'geojson'], { error: 'Kies json of geojson.' })
      .describe('De vorm; zonder f kiest de kop Accept')
      .optional(),
  });
}
