import * as z from 'zod';
import { email } from '../email-field.ts';
import { noForm, oneLine, paragraph } from '../text-fields.ts';

/** The body with which a resident asks to join a group. An empty note must be omitted. */
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
