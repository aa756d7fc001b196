import { Refusal } from '../errors.ts';
import type { DomainEvent } from '../../../events/catalogue.ts';
import { retentionTerms } from '../platform/retention-terms.ts';
import { daysAfter } from '../platform/time.ts';
import type { RevocationReason } from '../platform/token.ts';
import type { IdentityProvider } from './identity-provider.ts';
import type { Organisation, RoleName } from './rights.ts';

/** The number of days for which an invitation can be accepted. */
export const invitationDays = retentionTerms.invitation.days;

/** The ways in which somebody who accepts an invitation can sign in. */
export const signInWays = ['organisation', 'passkey'] as const;
export type SignInWay = (typeof signInWays)[number];

/** An invitation to become an officer. Anybody who reads the mailbox can accept it, but only once. */
export interface Invitation {
  /** A ULID in lower case, which becomes the id of the officer. */
  readonly id: string;
  /** Set if the invitation is for the existing officer with this id, who needs another passkey. */
  readonly renews?: true | undefined;
  /**
   * The address to which the invitation is mailed. It is not used to identify anybody, because addresses are reused.
   */
  readonly email: string;
  readonly name: string;
  readonly title: string;
  /** Undefined if anybody who works for the police or for a municipality may accept the invitation. */
  readonly organisation?: Organisation | undefined;
  /**
   * Whether the person signs in with an organisation or, if the organisation has no identity provider, with a passkey.
   */
  readonly signIn: SignInWay;
  /** The CBS codes of the municipalities in which the roles apply. */
  readonly municipalities: readonly string[];
  readonly roles: readonly RoleName[];
  readonly invitedAt: string;
  /** The last moment at which the invitation can be accepted (ISO 8601). */
  readonly expiresAt: string;
}

/** A new or withdrawn invitation, with the event that reports it. */
export interface InvitationChange {
  readonly invitation: Invitation;
  readonly event: Extract<
    DomainEvent,
    { readonly name: 'OfficerInvited' | 'OfficerInvitationWithdrawn' }
  >;
}

export class InvitationNotFound extends Refusal {
  constructor() {
    super('there is no such invitation');
  }
}

/** The invitation has been accepted, withdrawn, or replaced by a newer one, so its link no longer works. */
export class InvitationClosed extends Refusal {
  readonly because: RevocationReason;

  constructor(because: RevocationReason) {
    super(`the invitation was ${because}`);
    this.because = because;
  }
}

/** This address already has an invitation that has not been accepted yet. */
export class AlreadyInvited extends Refusal {
  constructor() {
    super('this address has an open invitation');
  }
}

/** Invites somebody. `by` is the id of the officer who does so; undefined for an operator. */
export function invite(
  details: Omit<Invitation, 'id' | 'invitedAt' | 'expiresAt'>,
  { id, by, now }: { readonly id: string; readonly by: string | undefined; readonly now: Date },
): InvitationChange {
  const expiresAt = daysAfter(now, invitationDays).toISOString();
  return {
    invitation: { id, ...details, invitedAt: now.toISOString(), expiresAt },
    event: {
      name: 'OfficerInvited',
      data: { officerId: id, ...(by === undefined ? {} : { byOfficerId: by }) },
    },
  };
}

/** Withdraws an invitation. `by` is the id of the officer who does so; undefined for an operator. */
export function withdrawInvitation(
  invitation: Invitation,
  by: string | undefined,
): InvitationChange {
  const data = { officerId: invitation.id, ...(by === undefined ? {} : { byOfficerId: by }) };
  return { invitation, event: { name: 'OfficerInvitationWithdrawn', data } };
}

/** Whether the invitation is meant for people who sign in with this provider. */
export function isInvited(
  { organisation, municipalities }: Invitation,
  provider: Pick<IdentityProvider, 'organisation' | 'municipalities'>,
): boolean {
  return (
    (organisation === undefined || organisation === provider.organisation) &&
    municipalities.every((code) => provider.municipalities.includes(code))
  );
}
