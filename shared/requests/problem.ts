import * as z from 'zod';
import { joiningStates } from '../domain/joining/join-statuses.ts';
import { decisionResponse } from './groups/responses.ts';
import { shownReply } from './joining/responses.ts';
import { followUpResponse } from './starting/responses.ts';

/** RFC 9457 problem details. `type` is stable; `title` and `detail` are Dutch and meant for people. */
export const problemDetails = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  fields: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
  /** With `already-decided`: who decided what, and when. */
  decision: decisionResponse.optional(),
  /** With `already-answered`: who answered what, and when. */
  answered: shownReply.optional(),
  /** With `already-followed-up`: who got in touch, and when. */
  followUp: followUpResponse.optional(),
  /** With `join-closed`: why. */
  joining: z.enum(joiningStates).optional(),
});

export type ProblemDetails = z.infer<typeof problemDetails>;
