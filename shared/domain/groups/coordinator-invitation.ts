import type { DomainEvent } from '../../../events/catalogue.ts';
import { Refusal, TransitionRefused } from '../errors.ts';
import { mailboxOf } from '../platform/mailbox.ts';
import { retentionTerms } from '../platform/retention-terms.ts';
import { daysAfter, isPast } from '../platform/time.ts';
import type { Coordinator } from './coordinator.ts';
import type { Group } from './group.ts';
import { ensureMaySucceed, handedOver, type Nomination } from './succession.ts';

/** The number of days for which an invitation can be accepted. */
export const coordinatorInvitationDays = retentionTerms.coordinatorInvitation.days;
/** The largest number of coordinators that a group can have, including those who have been invited. */
export const mostCoordinators = 5;

/** An invitation to become a coordinator of a group. Nobody has confirmed the address. */
export interface CoordinatorInvitation {
  readonly id: string;
  readonly groupId: string;
  readonly email: string;
  readonly invitedAt: string;
  /** The last moment at which the invitation can be accepted (ISO 8601). */
  readonly expiresAt: string;
  /** The first coordinator whose place the invited person takes, if still the first one by then; absent otherwise. */
  readonly succeeds?: string | undefined;
}

/** A new invitation, with the event that reports it. */
export interface NewCoordinatorInvitation {
  readonly invitation: CoordinatorInvitation;
  readonly event: DomainEvent;
}

/** The problems that prevent a coordinator from inviting an address. */
export type InvitationProblem = 'is-coordinator' | 'is-invited' | 'full';

export class CoordinatorInvitationRefused extends Refusal {
  readonly problem: InvitationProblem;

  constructor(problem: InvitationProblem) {
    super(`the address cannot be invited: ${problem}`);
    this.problem = problem;
  }
}

/** The people who run a group or have been invited to do so. */
export interface CoordinatorsAndInvited {
  readonly coordinators: readonly Coordinator[];
  readonly invitations: readonly CoordinatorInvitation[];
  readonly nomination: Nomination | undefined;
}

/** Who invites somebody, and whether that person is to become the first coordinator. */
export interface InvitedBy {
  readonly id: string;
  readonly by: Pick<Coordinator, 'id' | 'role'>;
  readonly successor: boolean;
  readonly now: Date;
}

/** The invitations that can still be accepted, oldest first. */
export function openInvitations(
  invitations: readonly CoordinatorInvitation[],
  now: Date,
): readonly CoordinatorInvitation[] {
  return invitations
    .filter(({ expiresAt }) => !isPast(expiresAt, now))
    .toSorted((one, other) => one.id.localeCompare(other.id));
}

/** The first coordinator whose place the invited person would now take; undefined if there is none. */
export function succeededBy<Person extends Pick<Coordinator, 'id' | 'role'>>(
  { succeeds }: Pick<CoordinatorInvitation, 'succeeds'>,
  coordinators: readonly Person[],
): Person | undefined {
  return coordinators.find(({ id, role }) => role === 'first' && id === succeeds);
}

/**
 * Invites somebody to become a coordinator of an active group, or to succeed the first one. Throws TransitionRefused if
 * the group is not active, or for a successor if somebody other than the first coordinator invites, or if somebody has
 * already been nominated or invited; or CoordinatorInvitationRefused if the mailbox belongs to a coordinator, has an
 * open invitation, or would be one too many.
 */
export function inviteCoordinator(
  group: Group,
  { coordinators, invitations, nomination }: CoordinatorsAndInvited,
  email: string,
  { id, by, successor, now }: InvitedBy,
): NewCoordinatorInvitation {
  if (group.status !== 'active') throw new TransitionRefused('invite a coordinator', group.status);
  const open = openInvitations(invitations, now);
  const hasMailbox = (each: { readonly email: string }) =>
    mailboxOf(each.email) === mailboxOf(email);
  if (coordinators.some(hasMailbox)) throw new CoordinatorInvitationRefused('is-coordinator');
  if (open.some(hasMailbox)) throw new CoordinatorInvitationRefused('is-invited');
  if (coordinators.length + open.length >= mostCoordinators)
    throw new CoordinatorInvitationRefused('full');
  const invited = open.some((each) => succeededBy(each, coordinators));
  if (successor) ensureMaySucceed(by, { nomination, invited }, now);
  const expiresAt = daysAfter(now, coordinatorInvitationDays).toISOString();
  return {
    invitation: {
      id,
      groupId: group.id,
      email,
      invitedAt: now.toISOString(),
      expiresAt,
      ...(successor ? { succeeds: by.id } : {}),
    },
    event: {
      name: 'CoordinatorInvited',
      data: {
        groupId: group.id,
        municipality: group.municipality,
        invitationId: id,
        coordinatorId: by.id,
      },
    },
  };
}

/** What an invited person states about themselves when accepting. */
export interface AcceptedDetails {
  readonly name: string;
  readonly phone: string;
  readonly shareContact: boolean;
}

/** Somebody who was invited and is now a coordinator, with the events that report it. */
export interface JoinedCoordinator {
  readonly coordinator: Coordinator;
  /** The first coordinator whose place this person took, if the invitation was for a successor. */
  readonly succeeded: Coordinator | undefined;
  readonly events: readonly DomainEvent[];
}

/**
 * Makes the invited person a coordinator of the group: the first one, if the first coordinator invited a successor and
 * has that role still. Throws TransitionRefused if the group is no longer active. The caller checks that the invitation
 * is open.
 */
export function acceptInvitation(
  group: Group,
  coordinators: readonly Coordinator[],
  invitation: CoordinatorInvitation,
  { name, phone, shareContact }: AcceptedDetails,
  context: { readonly coordinatorId: string; readonly termsVersion: string; readonly now: Date },
): JoinedCoordinator {
  if (group.status !== 'active') throw new TransitionRefused('become a coordinator', group.status);
  const consent = { givenAt: context.now.toISOString(), textVersion: context.termsVersion };
  const { coordinatorId } = context;
  const succeeded = succeededBy(invitation, coordinators);
  return {
    coordinator: {
      id: coordinatorId,
      groupId: group.id,
      name,
      email: invitation.email,
      phone,
      role: succeeded ? 'first' : 'second',
      consents: { terms: consent, ...(shareContact ? { shareContact: consent } : {}) },
      mailState: 'ok',
    },
    succeeded,
    events: [
      {
        name: 'CoordinatorJoined',
        data: { groupId: group.id, municipality: group.municipality, coordinatorId },
      },
      ...(succeeded ? [handedOver(group, succeeded.id, coordinatorId)] : []),
    ],
  };
}

/** The event that reports that an invitation was withdrawn by a coordinator, or refused by the invited person. */
export function invitationEnded(
  { id: groupId, municipality }: Pick<Group, 'id' | 'municipality'>,
  { id: invitationId }: Pick<CoordinatorInvitation, 'id'>,
): DomainEvent {
  return { name: 'CoordinatorInvitationEnded', data: { groupId, municipality, invitationId } };
}
