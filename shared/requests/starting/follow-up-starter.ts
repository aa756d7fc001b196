import * as z from 'zod';
import { noForm, paragraph } from '../text-fields.ts';

/** Reports that an officer got in touch with a starter; the note is for the other officers. */
export const followUpStarterBody = z.strictObject(
  { note: paragraph({ field: 'de notitie', max: 500 }).optional() },
  noForm,
);
export type FollowUpStarterBody = z.infer<typeof followUpStarterBody>;
