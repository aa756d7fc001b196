import * as z from 'zod';
import { moment } from '../shapes.ts';

/** The job titles of the colleagues who opened the same registration in the last few minutes, most recent first. */
export const openingsResponse = z.object({
  others: z.array(z.object({ officer: z.string(), at: moment })),
});
export type OpeningsResponse = z.infer<typeof openingsResponse>;
