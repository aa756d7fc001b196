import * as z from 'zod';
import { paragraph } from '../text-fields.ts';

const kinds = 'Kies: goedkeuren, afwijzen, een vraag stellen of de vraag intrekken.';

/** An officer's decision on a registration. */
export const decideRegistrationBody = z.discriminatedUnion(
  'decision',
  [
    z.strictObject({ decision: z.literal('approve') }),
    z.strictObject({ decision: z.literal('take-back') }),
    z.strictObject({
      decision: z.literal('reject'),
      reason: paragraph({ field: 'de reden van de afwijzing', min: 10, max: 1000 }),
    }),
    z.strictObject({
      decision: z.literal('ask'),
      question: paragraph({ field: 'de vraag aan de coördinator', min: 10, max: 1000 }),
    }),
  ],
  { error: kinds },
);
export type DecideRegistrationBody = z.infer<typeof decideRegistrationBody>;
