import { ConcurrentChange, Refusal } from '../errors.ts';
import { SignInRefused } from './sign-in.ts';
import type { DomainEvent } from '../../../events/catalogue.ts';
import { retentionTerms } from '../platform/retention-terms.ts';
import type { Managers } from './desk-managers.ts';
import type { InvitationChange } from './invitation.ts';
import type { PasskeysChange } from './passkey.ts';
import type { Grant, Organisation, RoleName, Scope } from './rights.ts';

/** Who somebody is to an identity provider. An email address never identifies an officer, because addresses are reused. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
}

/** A person of the police or a municipality who signs in, as opposed to a desk mailbox, which only receives mail. */
export interface Officer {
  /** A ULID in lower case, which fits the ids of officers in events. */
  readonly id: string;
  /** The person's name, for colleagues only. */
  readonly name: string;
  /** The job title, such as 'Wijkagent Dongen', which everybody else sees instead of the name. */
  readonly title: string;
  readonly organisation: Organisation;
  readonly identity: Identity;
  /** Where mail about the officer's own access goes. It never identifies the officer. */
  readonly email?: string | undefined;
  /** Who decides about the roles: the organisation with its tokens, or the desk manager. Undefined means the tokens. */
  readonly decidedBy?: 'tokens' | 'desk' | undefined;
  readonly scope: Scope;
  readonly roles: readonly RoleName[];
  /** The period in which the roles hold (ISO 8601); without an end, they hold until the officer is ended. */
  readonly validFrom: string;
  readonly validUntil?: string | undefined;
  /** When the officer was ended. An officer who was ended never comes back under the same id. */
  readonly endedAt?: string | undefined;
  readonly version: number;
}

/** How long an officer is kept who was ended, because decisions refer to the officer. */
export const keepEndedOfficerDays = retentionTerms.endedOfficer.days;

/** What a provider or a manager decides about an officer. */
export type OfficerDetails = Pick<
  Officer,
  'name' | 'title' | 'organisation' | 'scope' | 'roles' | 'validUntil' | 'email' | 'decidedBy'
>;

/** A new or changed officer, with the event that reports it. */
export interface OfficerChange {
  readonly officer: Officer;
  readonly event: Extract<
    DomainEvent,
    { readonly name: 'OfficerAdmitted' | 'OfficerChanged' | 'OfficerEnded' }
  >;
  /** What this answers: an invitation, or somebody who waited. It is removed in the same transaction. */
  readonly answers?: { readonly kind: 'invitation' | 'applicant'; readonly id: string };
  /** The managers as they were when this was decided; the change is refused if they have changed since. */
  readonly managers?: Managers;
  /** The passkeys of the officer, if they change too. */
  readonly passkeys?: PasskeysChange;
  /** An invitation for this officer, who needs another passkey. */
  readonly invites?: InvitationChange;
}

/** What the desk manager wants to decide is up to the organisation: its tokens hold the roles, or it acts elsewhere. */
export class DecidedByOrganisation extends Refusal {
  constructor() {
    super("this is up to the officer's organisation");
  }
}

export class OfficerNotFound extends Refusal {
  constructor() {
    super('there is no such officer');
  }
}

/** Whoever is signed in does not have the right for this, or not here. */
export class RightMissing extends Refusal {
  constructor() {
    super('the officer does not have the right for this');
  }
}

/** Admits a person to the desk. `id` is a ULID in lower case; `by` is the id of the officer who does so, if one does. */
export function admit(
  identity: Identity,
  details: OfficerDetails,
  { id, now, by }: { readonly id: string; readonly now: Date; readonly by?: string },
): OfficerChange {
  const officer: Officer = { id, identity, ...details, validFrom: now.toISOString(), version: 1 };
  return { officer, event: { name: 'OfficerAdmitted', data: { officerId: id, ...whoDidIt(by) } } };
}

/**
 * Changes an officer; undefined if nothing is different. `by` is the id of the officer who does so, if one does. Throws
 * OfficerNotFound if the officer was ended.
 */
export function change(
  officer: Officer,
  details: OfficerDetails,
  by?: string,
): OfficerChange | undefined {
  if (officer.endedAt !== undefined) throw new OfficerNotFound();
  const changed: Officer = { ...officer, ...details, version: officer.version + 1 };
  const isSame = Object.entries(details).every(
    ([name, value]) => JSON.stringify(officer[name as keyof Officer]) === JSON.stringify(value),
  );
  if (isSame) return undefined;
  const data = { officerId: officer.id, ...whoDidIt(by) };
  return { officer: changed, event: { name: 'OfficerChanged', data } };
}

function whoDidIt(by: string | undefined): { readonly byOfficerId?: string } {
  return by === undefined ? {} : { byOfficerId: by };
}

/** Throws SignInRefused unless the officer may sign in now: was not ended, and is in the period of the roles. */
export function ensureMaySignIn(
  { endedAt, validFrom, validUntil }: Pick<Officer, 'endedAt' | 'validFrom' | 'validUntil'>,
  now: Date,
): void {
  const isOutside =
    now < new Date(validFrom) || (validUntil !== undefined && now > new Date(validUntil));
  if (endedAt !== undefined || isOutside) throw new SignInRefused('ended-officer');
}

/** Ends an officer; `by` is the id of the officer who does so. Throws OfficerNotFound if this happened before. */
export function end(officer: Officer, by: string, now: Date): OfficerChange {
  if (officer.endedAt !== undefined) throw new OfficerNotFound();
  return {
    officer: { ...officer, endedAt: now.toISOString(), version: officer.version + 1 },
    event: { name: 'OfficerEnded', data: { officerId: officer.id, byOfficerId: by } },
  };
}

export type OfficerRemoval = Extract<DomainEvent, { readonly name: 'OfficerRemoved' }>;

/** Reports that the data of this officer were removed. What the officer decided keeps the job title of that moment. */
export function officerRemoved({ id }: Pick<Officer, 'id'>): OfficerRemoval {
  return { name: 'OfficerRemoved', data: { officerId: id } };
}

/** Everything that gives the officer rights. Standing in for a colleague is a further grant. */
export function grantsOf({ roles, scope, validFrom, validUntil }: Officer): readonly Grant[] {
  return [{ roles, scope, from: validFrom, until: validUntil }];
}

/**
 * The officer as somebody saw it who decides about it. Throws OfficerNotFound, or ConcurrentChange if it has another
 * version now.
 */
export function ensureSeen(officer: Officer | undefined, version: number): Officer {
  if (!officer || officer.endedAt !== undefined) throw new OfficerNotFound();
  if (officer.version !== version) throw new ConcurrentChange();
  return officer;
}
