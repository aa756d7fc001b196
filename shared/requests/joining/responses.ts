import * as z from 'zod';
import { replyKinds, joiningStates, joinStatuses } from '../../domain/joining/values.ts';
import { alsoWaiting, id, moment } from '../shapes.ts';

const group = z.object({ reference: z.string(), name: z.string() });

/** POST /v1/groups/{reference}/join-requests, 201 */
export const joinRequestResponse = z.object({ id, confirmBy: moment });

/** POST /v1/join-requests/{id}/confirmation, 200 */
export const joinConfirmationResponse = z.object({ group, alreadyConfirmed: z.boolean() });

/** A coordinator's reply; `by` is visible only to the group's coordinators. */
export const shownReply = z.object({
  answer: z.enum(replyKinds),
  at: moment,
  message: z.string().optional(),
  by: z.object({ name: z.string(), you: z.boolean() }).optional(),
});

const anyReader = {
  id,
  group,
  status: z.enum(joinStatuses),
  requestedAt: moment,
  answered: shownReply.optional(),
};

/**
 * GET /v1/join-requests/{id}: an asker gets the state of the request, and a coordinator gets the details needed to
 * answer it.
 */
export const ownJoinRequestResponse = z.discriminatedUnion('reader', [
  z.object({ reader: z.literal('asker'), ...anyReader, confirmBy: moment, alsoWaiting }),
  z.object({
    reader: z.literal('coordinator'),
    ...anyReader,
    street: z.string(),
    note: z.string().optional(),
    /** Deadline for answering the request. */
    answerBy: moment,
    /** Present only once the request has been accepted. */
    asker: z.object({ name: z.string(), email: z.string() }).optional(),
  }),
]);

/** POST /v1/join-requests/{id}/answer, 200 */
export const joinReplyResponse = z.object({
  status: z.enum(joinStatuses),
  /** Present only if the request was accepted. */
  asker: z.object({ name: z.string(), email: z.string() }).optional(),
});

/** PUT /v1/groups/{reference}/join-state, 200 */
export const joiningResponse = z.object({ reference: z.string(), joining: z.enum(joiningStates) });

export type ShownReply = z.infer<typeof shownReply>;
export type OwnJoinRequestResponse = z.infer<typeof ownJoinRequestResponse>;
export type JoinReplyResponse = z.infer<typeof joinReplyResponse>;
