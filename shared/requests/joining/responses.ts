import * as z from 'zod';
import { joinAnswers, joiningStates, joinStatuses } from '../../domain/joining/join-states.ts';
import { id, moment } from '../shapes.ts';

/** What the interface answers about requests to join. */
const group = z.object({ reference: z.string(), name: z.string() });

/** POST /v1/groups/{reference}/join-requests, 201 */
export const joinRequestAnswer = z.object({ id, confirmBy: moment });

/** POST /v1/join-requests/{id}/confirmation, 200 */
export const joinConfirmationAnswer = z.object({ group, alreadyConfirmed: z.boolean() });

/** What a coordinator answered; `by` is told to the coordinators of the group only. */
export const givenJoinAnswer = z.object({
  answer: z.enum(joinAnswers),
  at: moment,
  message: z.string().optional(),
  by: z.object({ name: z.string(), you: z.boolean() }).optional(),
});

const anyReader = {
  id,
  group,
  status: z.enum(joinStatuses),
  requestedAt: moment,
  answered: givenJoinAnswer.optional(),
};

/** GET /v1/join-requests/{id}: the asker sees the state, a coordinator what is needed to answer. */
export const ownJoinRequestAnswer = z.discriminatedUnion('reader', [
  z.object({ reader: z.literal('asker'), ...anyReader, confirmBy: moment }),
  z.object({
    reader: z.literal('coordinator'),
    ...anyReader,
    street: z.string(),
    note: z.string().optional(),
    /** Until when the request can be answered. */
    answerBy: moment,
    /** Who asks: only once the request was accepted. */
    asker: z.object({ name: z.string(), email: z.string() }).optional(),
  }),
]);

/** POST /v1/join-requests/{id}/answer, 200 */
export const answeredJoinAnswer = z.object({
  status: z.enum(joinStatuses),
  /** Who asks: only when the request was accepted. */
  asker: z.object({ name: z.string(), email: z.string() }).optional(),
});

/** PUT /v1/groups/{reference}/join-state, 200 */
export const joiningAnswer = z.object({ reference: z.string(), joining: z.enum(joiningStates) });

export type GivenJoinAnswer = z.infer<typeof givenJoinAnswer>;
export type OwnJoinRequestAnswer = z.infer<typeof ownJoinRequestAnswer>;
export type AnsweredJoinAnswer = z.infer<typeof answeredJoinAnswer>;
