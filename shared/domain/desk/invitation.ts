import { Refusal } from '../errors.ts';
import type { DomainEvent } from '../../../events/catalogue.ts';
import { retentionTerms } from '../platform/retention-terms.ts';
import { daysAfter } from '../platform/time.ts';
import type { IdentityProvider } from './identity-provider.ts';
import { admit, change, type Identity, type Officer, type OfficerChange } from './officer.ts';
import type { Organisation, RoleName, Scope } from './rights.ts';

/** For how many days an invitation can be accepted. */
export const invitationDays = retentionTerms.invitation.days;

/** An invitation to become an officer. Anybody who reads the mailbox can accept it, but only once. */
export interface Invitation {
  /** A ULID in lower case, which becomes the id of the officer. */
  readonly id: string;
  /** The address to which the invitation is mailed. It identifies nobody, because addresses are reused. */
  readonly email: string;
  readonly name: string;
  readonly title: string;
  /** Undefined if people of either organisation may accept it. */
  readonly organisation?: Organisation | undefined;
  /** The CBS codes of the municipalities in which the roles apply. */
  readonly municipalities: readonly string[];
  readonly roles: readonly RoleName[];
  readonly invitedAt: string;
  /** The last moment at which it can be accepted (ISO 8601). */
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

/**
 * Admits the person who accepts the invitation. An officer who already has this identity gets the roles in addition to
 * existing ones. From then on, only the desk manager decides the officer's roles, whatever roles a token contains.
 */
export function acceptInvitation(
  { id, email, name, title, municipalities, roles, ...invitation }: Invitation,
  { identity, organisation }: { readonly identity: Identity; readonly organisation: Organisation },
  known: Officer | undefined,
  now: Date,
): OfficerChange {
  const answers = { kind: 'invitation', id } as const;
  const mine = { email, decidedBy: 'desk' } as const;
  if (!known || known.endedAt !== undefined) {
    const by = invitation.organisation ?? organisation;
    const details = { ...mine, name, title, organisation: by, scope: municipalities, roles };
    return { ...admit(identity, details, { id, now }), answers };
  }
  const changed = change(known, {
    ...known,
    ...mine,
    scope: together(known.scope, municipalities),
    roles: [...new Set([...known.roles, ...roles])].toSorted(),
  });
  const unchanged: OfficerChange = {
    officer: { ...known, version: known.version + 1 },
    event: { name: 'OfficerChanged', data: { officerId: known.id } },
  };
  return { ...(changed ?? unchanged), answers };
}

function together(one: Scope, other: readonly string[]): Scope {
  return one === 'region' ? one : [...new Set([...one, ...other])].toSorted();
}
