import { ConcurrentChange, Refusal } from '../errors.ts';
import { SignInRefused } from './sign-in.ts';
import type { DomainEvent } from '../../../events/catalogue.ts';
import { retentionTerms } from '../platform/retention-terms.ts';
import { earliest } from '../platform/time.ts';
import type { Managers } from './desk-managers.ts';
import type { InvitationChange } from './invitation.ts';
import type { PasskeysChange } from './passkey.ts';
import type { Grant, Organisation, RoleName, Scope } from './rights.ts';

/**
 * How an identity provider identifies somebody. An email address never identifies an officer, because addresses are
 * reused.
 */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
}

/**
 * An arrangement by which an officer has a colleague's rights in some municipalities, for a period. It is stored with
 * the officer who stands in, and holds the roles that the colleague had when it was made.
 */
export interface StandIn {
  /** A ULID in lower case. */
  readonly id: string;
  /** The colleague who is away. */
  readonly forOfficerId: string;
  readonly roles: readonly RoleName[];
  /** The CBS codes of the municipalities. */
  readonly scope: readonly string[];
  /** The start of the first day and the end of the last day, in Amsterdam (both ISO 8601). */
  readonly from: string;
  readonly until: string;
}

/** The ways in which somebody gets access to the desk. */
export const arrivalWays = ['invitation', 'token', 'manager'] as const;

/** How an officer got access: by accepting an invitation, with a role in a token, or because a manager let them in. */
export interface Arrival {
  readonly way: (typeof arrivalWays)[number];
  /** ISO 8601. */
  readonly at: string;
  /**
   * The name in the token from the organisation's identity provider, which may differ from the one in the invitation.
   */
  readonly nameInToken?: string | undefined;
}

/**
 * A person who works for the police or a municipality and signs in, as opposed to a desk mailbox, which only receives
 * mail.
 */
export interface Officer {
  /** A ULID in lower case, as events require for the ids of officers. */
  readonly id: string;
  /** The person's name, for colleagues only. */
  readonly name: string;
  /** The job title, such as 'Wijkagent Dongen', which everybody else sees instead of the name. */
  readonly title: string;
  readonly organisation: Organisation;
  readonly identity: Identity;
  /** The address for mail about the officer's own access. It never identifies the officer. */
  readonly email?: string | undefined;
  /**
   * Who decides the officer's roles: the organisation, through its tokens, or the desk manager. Undefined means the
   * tokens.
   */
  readonly decidedBy?: 'tokens' | 'desk' | undefined;
  readonly scope: Scope;
  readonly roles: readonly RoleName[];
  /** How the officer last got access; undefined for officers who had it before this was stored. */
  readonly arrival?: Arrival | undefined;
  /** The period in which the roles apply (ISO 8601); without an end, they apply until the officer's access is ended. */
  readonly validFrom: string;
  readonly validUntil?: string | undefined;
  /** When the officer's access ended. Somebody who comes back after that gets a new id. */
  readonly endedAt?: string | undefined;
  /**
   * The arrangements under which the officer stands in for colleagues. Arrangements that are over stay in the list
   * until one is added or ended.
   */
  readonly standsInFor?: readonly StandIn[] | undefined;
  /**
   * The most recently ended arrangements under which the officer stood in for colleagues. They give no rights, and are
   * kept for the letters that report their end.
   */
  readonly formerStandIns?: readonly StandIn[] | undefined;
  readonly version: number;
}

/** Number of days for which a former officer's data is kept, because decisions refer to the officer. */
export const keepEndedOfficerDays = retentionTerms.endedOfficer.days;

/** The details of an officer that a provider or a manager decides. */
export type OfficerDetails = Pick<
  Officer,
  'name' | 'title' | 'organisation' | 'scope' | 'roles' | 'validUntil' | 'email' | 'decidedBy'
>;

/** Another officer whose record changes in the same transaction: as it was read, and as it will be stored. */
export interface Alongside {
  readonly before: Officer;
  readonly officer: Officer;
  /** The ids of the arrangements under which this officer no longer stands in for a colleague. */
  readonly lost?: readonly string[];
}

/** A new or changed officer, with the event that reports it. */
export interface OfficerChange {
  readonly officer: Officer;
  readonly event: Extract<
    DomainEvent,
    {
      readonly name:
        'OfficerAdmitted' | 'OfficerChanged' | 'OfficerEnded' | 'StandInNamed' | 'StandInEnded';
    }
  >;
  /** The accepted invitation or admitted applicant, which is removed in the same transaction. */
  readonly answers?: { readonly kind: 'invitation' | 'applicant'; readonly id: string };
  /** The managers at the time of the decision; the change is refused if the managers have changed since. */
  readonly managers?: Managers;
  readonly alongside?: readonly Alongside[];
  /** The officer's passkeys, if they change too. */
  readonly passkeys?: PasskeysChange;
  /** An invitation for this officer, who needs another passkey. */
  readonly invites?: InvitationChange;
}

/**
 * The desk manager cannot decide this: the roles come from the organisation's tokens, or the person works for a
 * different organisation or different municipalities.
 */
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

/** The officer does not have the required right, or does not have it in this municipality. */
export class RightMissing extends Refusal {
  constructor() {
    super('the officer does not have the right for this');
  }
}

/**
 * Admits a person to the desk. `id` is a ULID in lower case, `by` is the id of the officer who does so, if any, and
 * `way` is how the person got access.
 */
export function admit(
  identity: Identity,
  details: OfficerDetails,
  {
    id,
    now,
    by,
    way,
    nameInToken,
  }: Partial<Pick<Arrival, 'way' | 'nameInToken'>> & {
    readonly id: string;
    readonly now: Date;
    readonly by?: string;
  },
): OfficerChange {
  const at = now.toISOString();
  const arrival = way && { way, at, nameInToken };
  const officer: Officer = {
    id,
    identity,
    ...details,
    ...(arrival ? { arrival } : {}),
    validFrom: at,
    version: 1,
  };
  return { officer, event: { name: 'OfficerAdmitted', data: { officerId: id, ...whoDidIt(by) } } };
}

/**
 * Changes an officer; returns undefined if the details are the same. `by` is the id of the officer who makes the
 * change, if any. Throws OfficerNotFound if the officer's access has ended.
 */
export function change(
  officer: Officer,
  details: OfficerDetails,
  by?: string,
): OfficerChange | undefined {
  if (officer.endedAt !== undefined) throw new OfficerNotFound();
  // An officer who moves between the police and a municipality stops standing in for colleagues.
  const moved = details.organisation === officer.organisation ? {} : { standsInFor: [] };
  const changed: Officer = { ...officer, ...details, ...moved, version: officer.version + 1 };
  const isSame = Object.entries(details).every(
    ([name, value]) => JSON.stringify(officer[name as keyof Officer]) === JSON.stringify(value),
  );
  if (isSame) return undefined;
  const data = {
    officerId: officer.id,
    ...whoDidIt(by),
    what: haveSameRights(officer, changed) ? 'details' : 'rights',
  } as const;
  return { officer: changed, event: { name: 'OfficerChanged', data } };
}

/** Whether an officer has the same rights in both versions, leaving aside any rights as a colleague's stand-in. */
export function haveSameRights(one: Officer, other: Officer): boolean {
  const [rights, others] = [one, other].map(({ organisation, roles, scope }) =>
    JSON.stringify([organisation, roles, scope]),
  );
  return rights === others;
}

function whoDidIt(by: string | undefined): { readonly byOfficerId?: string } {
  return by === undefined ? {} : { byOfficerId: by };
}

/** Throws SignInRefused if the officer's access has ended, or if `now` is outside the period of the officer's roles. */
export function ensureMaySignIn(
  { endedAt, validFrom, validUntil }: Pick<Officer, 'endedAt' | 'validFrom' | 'validUntil'>,
  now: Date,
): void {
  const isOutside =
    now < earliest(validFrom) || (validUntil !== undefined && now > new Date(validUntil));
  if (endedAt !== undefined || isOutside) throw new SignInRefused('ended-officer');
}

/**
 * Ends an officer's access; `by` is the id of the officer who does so. Throws OfficerNotFound if it has already ended.
 */
export function end(officer: Officer, by: string, now: Date): OfficerChange {
  if (officer.endedAt !== undefined) throw new OfficerNotFound();
  return {
    officer: { ...officer, endedAt: now.toISOString(), version: officer.version + 1 },
    event: { name: 'OfficerEnded', data: { officerId: officer.id, byOfficerId: by } },
  };
}

export type OfficerRemoval = Extract<DomainEvent, { readonly name: 'OfficerRemoved' }>;

/**
 * The event that reports that this officer's data has been removed. Decisions keep the job title that the officer had.
 */
export function officerRemoved({ id }: Pick<Officer, 'id'>): OfficerRemoval {
  return { name: 'OfficerRemoved', data: { officerId: id } };
}

/**
 * Everything that gives the officer rights: the officer's own roles, and a grant for each colleague for whom the
 * officer stands in.
 */
export function grantsOf({
  roles,
  scope,
  validFrom,
  validUntil,
  standsInFor = [],
}: Officer): readonly Grant[] {
  return [
    { roles, scope, from: earliest(validFrom).toISOString(), until: validUntil },
    ...standsInFor.map(({ id: _id, forOfficerId: _for, ...grant }) => grant),
  ];
}

/**
 * The officer, in the version that the manager was looking at. Throws OfficerNotFound if there is no such officer, or
 * ConcurrentChange if the officer has changed since.
 */
export function ensureSeen(officer: Officer | undefined, version: number): Officer {
  if (!officer || officer.endedAt !== undefined) throw new OfficerNotFound();
  if (officer.version !== version) throw new ConcurrentChange();
  return officer;
}
