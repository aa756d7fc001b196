import * as z from 'zod';
import { noForm } from '../text-fields.ts';

/** Whether a coordinator lets people ask to join. */
export const setJoiningBody = z.strictObject(
  { state: z.enum(['open', 'full'], { error: 'Kies: open of vol.' }) },
  noForm,
);
export type SetJoiningBody = z.infer<typeof setJoiningBody>;
