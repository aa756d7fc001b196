import * as z from 'zod';
import type { OwnCorrection } from '../../domain/groups/own-details.ts';
import type { Region } from '../../regions/region.ts';
import { noForm } from '../text-fields.ts';
import { correctionFields } from './group-fields.ts';
import { ownFields } from './register-group.ts';

/**
 * A coordinator's corrections to a registration, made before confirming it. A corrected area is checked against its
 * municipality later, once the registration has been loaded.
 */
export function correctRegistrationBody(region: Pick<Region, 'participantsLimit'>) {
  return z.strictObject(
    {
      correction: correctionFields(region),
      own: z
        .strictObject(ownFields(), noForm)
        .partial()
        .transform((fields): OwnCorrection => fields)
        .optional(),
    },
    noForm,
  );
}
export type CorrectRegistrationBody = z.output<ReturnType<typeof correctRegistrationBody>>;
