import * as z from 'zod';
import { municipalityOf } from '../../../shared/regions/municipality.ts';
import type { Registration } from '../../domain/groups/registration.ts';
import type { Region } from '../../regions/region.ts';
import { outsideMessage } from '../area.ts';
import { email } from '../email-field.ts';
import { phone } from '../phone-field.ts';
import { noForm, oneLine } from '../text-fields.ts';
import { groupFields } from './group-fields.ts';

const shareContact = z.boolean({
  error: 'Geef aan of u uw contactgegevens wilt delen met buurgroepen.',
});

/** The fields for a coordinator's own details, apart from the email address. */
export function ownFields() {
  const name = oneLine({ field: 'de naam van de coördinator', min: 2, max: 80 });
  return { name, phone, shareContact };
}

/** The registration form of a region: what a resident sends to register a group. */
export function registerGroupBody(region: Region) {
  return z
    .strictObject(
      {
        ...registrationFields(region),
        consents: z.strictObject(
          {
            terms: z.literal(true, {
              error: 'Ga akkoord met de spelregels en de privacyverklaring.',
            }),
            shareContact,
          },
          { error: 'Geef uw toestemming aan.' },
        ),
      },
      noForm,
    )
    .superRefine((request, context) => refuseOutside(region, request, context))
    .transform((request): Registration => request);
}

/** The fields about the group and its coordinator, which are the same whoever fills in the form. */
export function registrationFields(region: Region) {
  const { name, phase, participants, area, briefingGiven } = groupFields(region);
  return {
    name,
    municipality: z.enum(
      region.municipalities.map(({ code }) => code),
      { error: `Kies een gemeente: ${region.municipalities.map((each) => each.name).join(', ')}.` },
    ),
    phase,
    participants,
    area,
    briefingGiven,
    coordinator: z.strictObject(
      { name: ownFields().name, email, phone },
      { error: 'Vul de gegevens van de coördinator in.' },
    ),
  };
}

/** Adds an issue if the area lies entirely outside the bounds of the municipality. */
export function refuseOutside(
  region: Region,
  { municipality, area }: Pick<Registration, 'municipality' | 'area'>,
  context: z.RefinementCtx,
): void {
  const bounds = municipalityOf(region, municipality)?.bounds;
  const message = bounds && outsideMessage(area.polygon, bounds);
  if (message) context.addIssue({ code: 'custom', path: ['area', 'polygon'], message });
}

/** The form as sent, before validation. */
export type RegisterGroupBody = z.input<ReturnType<typeof registerGroupBody>>;
