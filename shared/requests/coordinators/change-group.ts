import * as z from 'zod';
import type { Region } from '../../regions/region.ts';
import { groupFields } from '../groups/group-fields.ts';
import { noForm, paragraph } from '../text-fields.ts';
import { seenVersion } from '../seen-fields.ts';

/**
 * POST /v1/groups/{reference}/changes: the facts that a coordinator changes, and the version of the group that the
 * coordinator was looking at. A fact that is absent stays as it is.
 */
export function changeGroupBody(region: Pick<Region, 'participantsLimit'>) {
  const { name, phase, participants, area } = groupFields(region);
  const facts = z
    .object({
      name,
      streets: area.shape.streets,
      phase,
      participants,
      briefing: z.enum(['none', 'requested'], {
        error: 'Kies of de groep een presentatie wil.',
      }),
    })
    .partial();
  return z
    .strictObject(
      {
        version: seenVersion(1),
        ...facts.shape,
        reason: paragraph({ field: 'de reden', min: 3, max: 500 }).optional(),
      },
      noForm,
    )
    .refine((body) => Object.keys(facts.shape).some((fact) => fact in body), {
      path: ['name'],
      error: 'Verander eerst iets.',
    })
    .refine(({ phase: to, reason }) => to !== 'forming' || reason !== undefined, {
      path: ['reason'],
      error: 'Vertel waarom de groep weer in oprichting is.',
    });
}
export type ChangeGroupBody = z.output<ReturnType<typeof changeGroupBody>>;
