import { Refusal } from '../errors.ts';
import type { DomainEvent } from '../../../events/catalogue.ts';
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
export const keepEndedOfficerDays = 366;

/** What a provider or a manager decides about an officer. */
export type OfficerDetails = Pick<
  Officer,
  'name' | 'title' | 'organisation' | 'scope' | 'roles' | 'validUntil'
>;

/** A new or changed officer, with the event that reports it. */
export interface OfficerChange {
  readonly officer: Officer;
  readonly event: Extract<
    DomainEvent,
    { readonly name: 'OfficerAdmitted' | 'OfficerChanged' | 'OfficerEnded' }
  >;
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

/** Admits a person to the desk. `id` is a ULID in lower case. */
export function admit(
  identity: Identity,
  details: OfficerDetails,
  { id, now }: { readonly id: string; readonly now: Date },
): OfficerChange {
  const officer: Officer = { id, identity, ...details, validFrom: now.toISOString(), version: 1 };
  return { officer, event: { name: 'OfficerAdmitted', data: { officerId: id } } };
}

/** Changes an officer; undefined if nothing is different. Throws OfficerNotFound if the officer was ended. */
export function change(officer: Officer, details: OfficerDetails): OfficerChange | undefined {
  if (officer.endedAt !== undefined) throw new OfficerNotFound();
  const changed: Officer = { ...officer, ...details, version: officer.version + 1 };
  const isSame = Object.entries(details).every(
    ([name, value]) => JSON.stringify(officer[name as keyof Officer]) === JSON.stringify(value),
  );
  if (isSame) return undefined;
  return { officer: changed, event: { name: 'OfficerChanged', data: { officerId: officer.id } } };
}

/** Ends an officer; `by` is the id of the officer who does so. Throws OfficerNotFound if this happened before. */
export function end(officer: Officer, by: string, now: Date): OfficerChange {
  if (officer.endedAt !== undefined) throw new OfficerNotFound();
  return {
    officer: { ...officer, endedAt: now.toISOString(), version: officer.version + 1 },
    event: { name: 'OfficerEnded', data: { officerId: officer.id, byOfficerId: by } },
  };
}

/** Everything that gives the officer rights. Standing in for a colleague is a further grant. */
export function grantsOf({ roles, scope, validFrom, validUntil }: Officer): readonly Grant[] {
  return [{ roles, scope, from: validFrom, until: validUntil }];
}
