import * as z from 'zod';
import { moment } from '../shapes.ts';
import { noForm } from '../text-fields.ts';

/** Whether the officer has the registration open, or has left it or made a decision. */
export const openRegistrationBody = z.strictObject(
  { state: z.enum(['open', 'left'], { error: 'Kies: open of left.' }) },
  noForm,
);
export type OpenRegistrationBody = z.infer<typeof openRegistrationBody>;

/** The job titles of the colleagues who opened the same registration in the last few minutes, most recent first. */
export const openingsResponse = z.object({
  others: z.array(z.object({ officer: z.string(), at: moment })),
});
export type OpeningsResponse = z.infer<typeof openingsResponse>;
