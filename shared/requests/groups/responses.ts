import * as z from 'zod';
import { briefings, groupStatuses, phases } from '../../domain/groups/group.ts';
import { alsoWaiting, id, moment, municipality, polygon, regionId, relation } from '../shapes.ts';

/** POST /v1/registrations, 201 */
export const registrationResponse = z.object({ id, confirmBy: moment });

/** The latest decision, with the officer's job title but never a name. */
export const decisionResponse = z.object({
  kind: z.enum(['approved', 'rejected', 'asked']),
  officer: z.string(),
  at: moment,
  text: z.string().optional(),
});

/** GET /v1/registrations/{id}: what the coordinator may see with a mailed token. */
export const ownRegistrationResponse = z.object({
  id,
  name: z.string(),
  municipality,
  status: z.enum(groupStatuses),
  reference: z.string().optional(),
  confirmBy: moment,
  question: z.object({ text: z.string(), at: moment, officer: z.string() }).optional(),
  answer: z.object({ text: z.string(), at: moment }).optional(),
  alsoWaiting,
});

/** POST /v1/registrations/{id}/confirmation, 200 */
export const confirmationResponse = z.object({
  reference: z.string(),
  alreadyConfirmed: z.boolean(),
});

/** A group near a registration, and how their areas relate. */
export const nearbyGroup = z.object({
  reference: z.string(),
  name: z.string(),
  region: regionId,
  municipality,
  phase: z.enum(phases),
  /** In metres. */
  distance: z.number(),
  relation,
  /** The fraction of the smaller area that lies within the other, from 0 to 1. */
  overlap: z.number(),
  likelyDuplicate: z.boolean(),
  polygon,
});

/** GET /v1/registrations/{id}/review: everything an officer needs to decide. */
export const reviewResponse = z.object({
  id,
  reference: z.string(),
  name: z.string(),
  municipality,
  phase: z.enum(phases),
  participants: z.int(),
  briefing: z.enum(briefings),
  status: z.enum(groupStatuses),
  registeredAt: moment,
  confirmedAt: moment,
  streets: z.string(),
  polygon,
  coordinator: z.object({
    name: z.string(),
    email: z.string(),
    phone: z.string(),
    sharesContact: z.boolean(),
  }),
  nearby: z.array(nearbyGroup),
  decision: decisionResponse.optional(),
  answer: z.object({ text: z.string(), at: moment }).optional(),
  /** The job title of the officer to whom the token was mailed. */
  officer: z.string(),
  /**
   * Whether this token allows a decision now. If not, somebody has decided (`decided`), the coordinator has withdrawn
   * the registration or it has lapsed (`ended`), a newer email has been sent (`changed`), or the token was mailed to a
   * team mailbox (`receives-only`).
   */
  mayDecide: z.enum(['yes', 'decided', 'ended', 'changed', 'receives-only']),
});

/** The 200 response to a decision, to the answer to an officer's question, and to a change to a group. */
export const statusResponse = z.object({ reference: z.string(), status: z.enum(groupStatuses) });

/** The 200 response to a withdrawal; an unconfirmed registration never got a reference. */
export const withdrawalResponse = statusResponse.partial({ reference: true });

export type StatusResponse = z.infer<typeof statusResponse>;
export type WithdrawalResponse = z.infer<typeof withdrawalResponse>;
export type OwnRegistrationResponse = z.infer<typeof ownRegistrationResponse>;
export type ReviewResponse = z.infer<typeof reviewResponse>;
export type NearbyGroup = z.infer<typeof nearbyGroup>;
export type DecisionResponse = z.infer<typeof decisionResponse>;
