import * as z from 'zod';
import { noForm } from '../text-fields.ts';

/** Whether the coordinator wants the group to accept join requests. */
export const setJoiningBody = z.strictObject(
  { state: z.enum(['open', 'full'], { error: 'Kies: open of vol.' }) },
  noForm,
);
export type SetJoiningBody = z.infer<typeof setJoiningBody>;
