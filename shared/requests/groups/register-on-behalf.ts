import * as z from 'zod';
import { conversations } from '../../domain/groups/on-behalf.ts';
import type { Region } from '../../regions/region.ts';
import { noForm } from '../text-fields.ts';
import { ownFields, refuseOutside, registrationFields } from './register-group.ts';

/**
 * The body with which an officer registers a group on behalf of its coordinator: the registration form, with the
 * conversation and what the coordinator agreed to in it.
 */
export function registerOnBehalfBody(region: Region) {
  return z
    .strictObject(
      {
        ...registrationFields(region),
        conversation: z.enum(conversations, {
          error: 'Kies hoe u de coördinator heeft gesproken.',
        }),
        consents: z.strictObject(
          {
            agreed: z.literal(true, {
              error:
                'Vraag eerst of de coördinator akkoord is met de aanmelding, de spelregels en de privacyverklaring.',
            }),
            shareContact: ownFields().shareContact,
          },
          { error: 'Geef aan waarmee de coördinator akkoord is.' },
        ),
      },
      noForm,
    )
    .superRefine((request, context) => refuseOutside(region, request, context));
}
export type RegisterOnBehalfBody = z.output<ReturnType<typeof registerOnBehalfBody>>;
