import * as z from 'zod';
import { groupStatuses, phases } from '../../domain/groups/group.ts';
import { conversations } from '../../domain/groups/on-behalf.ts';
import { alsoWaiting, id, moment, municipality, polygon, regionId, relation } from '../shapes.ts';

/** POST /v1/registrations, 201 */
export const registrationResponse = z.object({ id, confirmBy: moment });

/**
 * The group that a rejected registration duplicates; the name is given only if that group is active or waiting for a
 * decision.
 */
export const duplicateOf = z.object({ reference: z.string(), name: z.string().optional() });

/** The latest decision, with the officer's job title but never a name. */
export const decisionResponse = z.object({
  kind: z.enum(['approved', 'rejected', 'asked']),
  officer: z.string(),
  at: moment,
  text: z.string().optional(),
  duplicateOf: duplicateOf.optional(),
  /** Present if the officer who is viewing the decision made it. */
  own: z.literal(true).optional(),
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
  /**
   * Present until the coordinator confirms a registration that an officer made on the coordinator's behalf: the
   * officer's organisation, how the two spoke, and whether contact details will be shared with neighbouring
   * coordinators.
   */
  onBehalf: z
    .object({
      organisation: z.enum(['police', 'municipality']),
      conversation: z.enum(conversations),
      sharesContact: z.boolean(),
    })
    .optional(),
  /**
   * The details that can be corrected; only present while a question is open, or until the coordinator confirms a
   * registration that an officer made.
   */
  registered: z
    .object({
      phase: z.enum(phases),
      participants: z.int(),
      briefingGiven: z.boolean(),
      streets: z.string(),
      polygon,
    })
    .optional(),
  alsoWaiting,
});

/** POST /v1/registrations/{id}/confirmation, 200 */
export const confirmationResponse = z.object({
  reference: z.string(),
  alreadyConfirmed: z.boolean(),
});

/** A group, and how its area relates to another area. */
export const relatedGroup = z.object({
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
  polygon,
});

/** An active group near an area. */
export const nearbyGroup = relatedGroup.extend({ likelyDuplicate: z.boolean() });

/** The 200 response to a decision, to the answer to an officer's question, and to a change to a group. */
export const statusResponse = z.object({ reference: z.string(), status: z.enum(groupStatuses) });

/** The 200 response to a withdrawal; an unconfirmed registration has no reference. */
export const withdrawalResponse = statusResponse.partial({ reference: true });

export type StatusResponse = z.infer<typeof statusResponse>;
export type WithdrawalResponse = z.infer<typeof withdrawalResponse>;
export type OwnRegistrationResponse = z.infer<typeof ownRegistrationResponse>;
export type DecisionResponse = z.infer<typeof decisionResponse>;
