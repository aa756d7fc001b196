import * as z from 'zod';
import type { Correction } from '../../domain/groups/correction.ts';
import { phases } from '../../domain/groups/group.ts';
import type { Region } from '../../regions/region.ts';
import { area } from '../area.ts';
import { noForm, oneLine } from '../text-fields.ts';

/**
 * The fields in which a coordinator describes a group, both when registering it and when correcting the registration
 * later.
 */
export function groupFields({ participantsLimit: limit }: Pick<Region, 'participantsLimit'>) {
  return {
    name: oneLine({ field: 'de naam van de groep', min: 3, max: 80 }),
    phase: z.enum(phases, { error: 'Kies of de groep al actief is of nog in oprichting.' }),
    participants: z
      .int({ error: 'Vul het aantal deelnemers in als een heel getal.' })
      .min(1, { error: 'Het aantal deelnemers is minstens 1.' })
      .max(limit, { error: `Het aantal deelnemers is hoogstens ${limit}.` }),
    area,
    briefingGiven: z.boolean({ error: 'Geef aan of er al een presentatie is geweest.' }),
  };
}

/**
 * The fields of a coordinator's correction to a registration. A corrected area is checked against its municipality
 * later, once the registration has been loaded.
 */
export function correctionFields(region: Pick<Region, 'participantsLimit'>) {
  return z
    .strictObject(groupFields(region), noForm)
    .partial()
    .transform((fields): Correction => fields)
    .optional();
}
