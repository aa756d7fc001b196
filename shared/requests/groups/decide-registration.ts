import * as z from 'zod';
import { paragraph } from '../text-fields.ts';

/** The version of the registration that the officer saw, as given in the review. */
const version = z
  .int({ error: 'Laad de pagina opnieuw: er staat niet bij welke versie van de aanmelding u zag.' })
  .min(1);

const kinds = 'Kies: goedkeuren, afwijzen, een vraag stellen of de vraag intrekken.';

/** An officer's decision on a registration. */
export const decideRegistrationBody = z.discriminatedUnion(
  'decision',
  [
    z.strictObject({ decision: z.literal('approve'), version }),
    z.strictObject({ decision: z.literal('take-back'), version }),
    z.strictObject({
      decision: z.literal('reject'),
      version,
      reason: paragraph({ field: 'de reden van de afwijzing', min: 10, max: 1000 }),
    }),
    z.strictObject({
      decision: z.literal('ask'),
      version,
      question: paragraph({ field: 'de vraag aan de coördinator', min: 10, max: 1000 }),
    }),
  ],
  { error: kinds },
);
export type DecideRegistrationBody = z.infer<typeof decideRegistrationBody>;
