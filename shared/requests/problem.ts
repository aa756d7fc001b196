import * as z from 'zod';
import { signInFaults } from '../domain/desk/sign-in.ts';
import { joiningStates } from '../domain/joining/values.ts';
import { decisionResponse } from './groups/responses.ts';
import { shownReply } from './joining/responses.ts';
import { followUpResponse } from './starting/responses.ts';

/** A signed challenge; `data.most` is the largest number of derivations that solving it can take. */
export const workChallenge = z.object({
  parameters: z.record(z.string(), z.unknown()),
  signature: z.string(),
});

/** RFC 9457 problem details. `type` is stable; `title` and `detail` are in Dutch and meant for people. */
export const problemDetails = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  fields: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
  /** Present with `already-decided`: who decided what, and when. */
  decision: decisionResponse.optional(),
  /** Present with `already-answered`: who answered what, and when. */
  answered: shownReply.optional(),
  /** Present with `already-followed-up`: who got in touch, and when. */
  followUp: followUpResponse.optional(),
  /** Present with `join-closed`: the reason. */
  joining: z.enum(joiningStates).optional(),
  /** Present with `sign-in-refused`: the reason. */
  fault: z.enum(signInFaults).optional(),
  /** Present with `work-needed`: a challenge of the ALTCHA protocol, version 2. */
  challenge: workChallenge.optional(),
});

export type ProblemDetails = z.infer<typeof problemDetails>;
