import * as z from 'zod';
import type { InvitationProblem } from '../../domain/groups/coordinator-invitation.ts';
import { email } from '../email-field.ts';
import { ownFields } from '../groups/register-group.ts';
import { seenId } from '../seen-fields.ts';
import { id, moment, municipality } from '../shapes.ts';
import { noForm } from '../text-fields.ts';

/** GET /v1/groups/{reference}/coordinators, 200: who runs the group, as one of its coordinators sees it. */
export const coordinatorsResponse = z.object({
  coordinators: z.array(
    z.object({
      id,
      name: z.string(),
      role: z.enum(['first', 'second']),
      /** When this person agreed to the rules. */
      since: moment,
      /** Whether this is the coordinator who is asking. */
      you: z.boolean(),
    }),
  ),
  /** The people who have not accepted yet. */
  invitations: z.array(
    z.object({
      id,
      email: z.string(),
      expiresAt: moment,
      /** Whether this person is to become the first coordinator. */
      successor: z.boolean(),
    }),
  ),
  /** The coordinator who has been asked to become the first one, if anybody has. */
  nomination: z.object({ id, coordinatorId: id, expiresAt: moment }).optional(),
});
export type CoordinatorsResponse = z.infer<typeof coordinatorsResponse>;

export const inviteCoordinatorBody = z.strictObject(
  {
    email,
    /** Whether the invited person is to become the first coordinator. */
    successor: z.boolean().optional(),
  },
  noForm,
);
export type InviteCoordinatorBody = z.infer<typeof inviteCoordinatorBody>;
export const invitedResponse = z.object({ invitationId: id });
export type InvitedResponse = z.infer<typeof invitedResponse>;

export const withdrawCoordinatorInvitationBody = z.strictObject({ invitationId: seenId }, noForm);
export const removeCoordinatorBody = z.strictObject({ coordinatorId: seenId }, noForm);

/** GET /v1/groups/{reference}/invitation, 200. Says nothing about the group's coordinators. */
export const coordinatorInvitationResponse = z.object({
  reference: z.string(),
  name: z.string(),
  municipality,
  email: z.string(),
  expiresAt: moment,
  /** Whether the invited person is to become the first coordinator. */
  successor: z.boolean(),
});
export type CoordinatorInvitationResponse = z.infer<typeof coordinatorInvitationResponse>;

/** What an invited person states when accepting: the same as the coordinator who registers a group. */
export const acceptCoordinatorInvitationBody = z.strictObject(
  {
    ...ownFields(),
    terms: z.literal(true, { error: 'Ga akkoord met de spelregels en de privacyverklaring.' }),
  },
  noForm,
);
export type AcceptCoordinatorInvitationBody = z.infer<typeof acceptCoordinatorInvitationBody>;

/** The response to a change in who runs the group: its reference. */
export const ownReferenceResponse = z.object({ reference: z.string() });
export type OwnReferenceResponse = z.infer<typeof ownReferenceResponse>;

export const invitationMessages: Readonly<
  Record<InvitationProblem, { readonly field: string; readonly message: string }>
> = {
  'is-coordinator': {
    field: 'email',
    message: 'Wie dit e-mailadres gebruikt, is al coördinator van deze groep.',
  },
  'is-invited': {
    field: 'email',
    message: 'Dit e-mailadres is al uitgenodigd. Trek die uitnodiging eerst in.',
  },
  full: {
    field: 'email',
    message: 'Een groep heeft hoogstens vijf coördinatoren. Open uitnodigingen tellen mee.',
  },
};
