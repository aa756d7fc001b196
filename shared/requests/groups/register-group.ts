import * as z from 'zod';
import { municipalityOf } from '../../../shared/regions/municipality.ts';
import type { Registration } from '../../domain/groups/registration.ts';
import type { Region } from '../../regions/region.ts';
import { outsideMessage } from '../area.ts';
import { email } from '../email-field.ts';
import { phone } from '../phone-field.ts';
import { noForm, oneLine } from '../text-fields.ts';
import { groupFields } from './group-fields.ts';

/** The registration form of a region: what a resident sends to register a group. */
export function registerGroupBody(region: Region) {
  const municipalities = region.municipalities.map(({ code }) => code);
  const fields = groupFields(region);
  return z
    .strictObject(
      {
        name: fields.name,
        municipality: z.enum(municipalities, {
          error: `Kies een gemeente: ${region.municipalities.map(({ name }) => name).join(', ')}.`,
        }),
        phase: fields.phase,
        participants: fields.participants,
        area: fields.area,
        briefingGiven: fields.briefingGiven,
        coordinator: z.strictObject(
          { name: oneLine({ field: 'de naam van de coördinator', min: 2, max: 80 }), email, phone },
          { error: 'Vul de gegevens van de coördinator in.' },
        ),
        consents: z.strictObject(
          {
            terms: z.literal(true, {
              error: 'Ga akkoord met de spelregels en de privacyverklaring.',
            }),
            shareContact: z.boolean({
              error: 'Geef aan of u uw contactgegevens wilt delen met buurgroepen.',
            }),
          },
          { error: 'Geef uw toestemming aan.' },
        ),
      },
      noForm,
    )
    .superRefine((request, context) => {
      const bounds = municipalityOf(region, request.municipality)?.bounds;
      const message = bounds && outsideMessage(request.area.polygon, bounds);
      if (message) context.addIssue({ code: 'custom', path: ['area', 'polygon'], message });
    })
    .transform((request): Registration => request);
}

/** The form as sent, before validation. */
export type RegisterGroupBody = z.input<ReturnType<typeof registerGroupBody>>;
