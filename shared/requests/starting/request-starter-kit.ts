import * as z from 'zod';
import type { Region } from '../../regions/region.ts';
import { email } from '../email-field.ts';
import { noForm, oneLine } from '../text-fields.ts';

/** The body with which somebody who wants to start a group asks for information and tips. */
export function requestStarterKitBody(region: Region) {
  const municipalities = region.municipalities.map(({ code }) => code);
  return z.strictObject(
    {
      name: oneLine({ field: 'uw naam', min: 2, max: 80 }),
      email,
      municipality: z.enum(municipalities, {
        error: `Kies een gemeente: ${region.municipalities.map(({ name }) => name).join(', ')}.`,
      }),
      place: oneLine({ field: 'uw straat of buurt', min: 2, max: 80 }),
      followUp: z.boolean({ error: 'Geef aan of iemand contact met u mag opnemen.' }),
    },
    noForm,
  );
}
export type RequestStarterKitBody = z.infer<ReturnType<typeof requestStarterKitBody>>;
