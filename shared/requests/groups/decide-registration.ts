import * as z from 'zod';
import { meantReference, referencePattern } from '../../domain/groups/reference.ts';
import { paragraph } from '../text-fields.ts';
import { seenVersion } from '../seen-fields.ts';

/** The version of the registration that the officer was looking at, as given in the review. */
const version = seenVersion(1, {
  error: 'Laad de pagina opnieuw: er staat niet bij welke versie van de aanmelding u zag.',
});

const kinds = 'Kies eerst wat u beslist.';

/** Shown if the officer did not choose a group, or chose one that has since ended. */
export const duplicateMessage =
  'Kies een groep uit de lijst, of kies dat het geen dubbele aanmelding is. Misschien is de groep intussen gestopt of afgewezen.';

/** `ask` puts a question to the coordinator, and `take-back` takes back that question. */
export const decideRegistrationBody = z.discriminatedUnion(
  'decision',
  [
    z.strictObject({ decision: z.literal('approve'), version }),
    z.strictObject({ decision: z.literal('take-back'), version }),
    z.strictObject({
      decision: z.literal('reject'),
      version,
      reason: paragraph({ field: 'de reden van de afwijzing', min: 10, max: 1000 }),
      /** The reference of the group that the registration duplicates, if that is why it is rejected. */
      duplicateOf: z
        .string({ error: duplicateMessage })
        .overwrite(meantReference)
        .regex(referencePattern, { error: duplicateMessage })
        .optional(),
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
