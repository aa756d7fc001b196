import * as z from 'zod';
import { alsoWaiting, id, moment, municipality } from '../shapes.ts';

/** POST /v1/starter-kits, 201 */
export const starterKitResponse = z.object({ id });

/**
 * GET /v1/starter-kits/{id}: what the starter may see with a mailed token. Contains nothing that was typed into the
 * form.
 */
export const ownStarterKitResponse = z.object({
  id,
  municipality,
  requestedAt: moment,
  /** Whether the starter asked to be contacted, and has confirmed the email address. */
  followUp: z.enum(['not-asked', 'to-confirm', 'confirmed']),
  /** When this data is removed. */
  removedAt: moment,
  alsoWaiting,
});

/** POST /v1/starter-kits/{id}/confirmation, 200 */
export const starterConfirmationResponse = z.object({ alreadyConfirmed: z.boolean() });

/** A follow-up, with the officer's job title but never a name. */
export const followUpResponse = z.object({
  officer: z.string(),
  at: moment,
  note: z.string().optional(),
  /** Present if the officer who is viewing the follow-up recorded it. */
  own: z.literal(true).optional(),
});

/** GET /v1/starters/{id}: a starter as shown to officers. The name and address are left out. */
export const starterResponse = z.object({
  id,
  municipality,
  place: z.string(),
  requestedAt: moment,
  /** When this data is removed. */
  removedAt: moment,
  followUp: followUpResponse.optional(),
});

/**
 * POST /v1/starters/{id}/contact-views, 200: `traceId` is the trace id of the viewing record, which is stored before
 * the details are returned.
 */
export const starterContactResponse = z.object({
  traceId: z.string(),
  name: z.string(),
  email: z.string(),
});

/** POST /v1/starters/{id}/follow-up, 200 */
export const starterFollowUpResponse = z.object({ followUp: followUpResponse });

export type FollowUpResponse = z.infer<typeof followUpResponse>;
export type OwnStarterKitResponse = z.infer<typeof ownStarterKitResponse>;
export type StarterContactResponse = z.infer<typeof starterContactResponse>;
export type StarterResponse = z.infer<typeof starterResponse>;
