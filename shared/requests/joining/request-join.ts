import * as z from 'zod';
import { email } from '../email-field.ts';
import { noForm, oneLine, paragraph } from '../text-fields.ts';

/** What a resident sends to join a group. A note is left out rather than sent empty. */
export const requestJoinBody = z.strictObject(
  {
    name: oneLine({ field: 'uw naam', min: 2, max: 80 }),
    email,
    street: oneLine({ field: 'uw straat', min: 2, max: 80 }),
    note: paragraph({ field: 'uw toelichting', max: 500 }).optional(),
  },
  noForm,
);
export type RequestJoinBody = z.infer<typeof requestJoinBody>;
