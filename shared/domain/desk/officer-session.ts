import { Refusal } from '../errors.ts';
import { hourMs, isPast } from '../platform/time.ts';
import { grantsOf, RightMissing, type Officer } from './officer.ts';
import {
  isAllowed,
  rightsFrom,
  type Grant,
  type Right,
  type Rights,
  type Scope,
} from './rights.ts';

/** A session ends after this many minutes without a request. */
export const idleMinutes = 30;
/** A session ends after this many hours, however much it is used. */
export const absoluteHours = 10;
/** The number of minutes for which a step-up is valid. */
export const stepUpMinutes = 5;
/** An officer has at most this many sessions; starting one more ends the oldest. */
export const mostSessions = 20;
/** The minimum time between two updates of the time of last use, in milliseconds. */
const useRecordedEvery = 60_000;

/**
 * The officer's details as stored with the session. Every change to an officer ends the officer's sessions, so the
 * details are never out of date.
 */
type SessionOfficer = Pick<Officer, 'id' | 'name' | 'title' | 'organisation'> & {
  readonly grants: readonly Grant[];
};

/** A session in which an officer is signed in. Only a digest of the secret in the browser's cookie is stored. */
export interface OfficerSession {
  /** Identifies the session to its owner; gives no access. */
  readonly id: string;
  readonly officer: SessionOfficer;
  /** The id of the identity provider with which the officer signed in, or `passkeyIssuer`. */
  readonly provider: string;
  /** Set if the identity provider did not confirm that more than one factor was used, or if there is no provider. */
  readonly provedBy?: 'passkey' | undefined;
  /** The browser and the system that it runs on, such as 'Firefox op Windows'. */
  readonly device: string;
  readonly startedAt: Date;
  readonly lastUsedAt: Date;
  /** When the officer last used several factors to prove who they are, according to our clock or the provider's. */
  readonly steppedUpAt?: Date | undefined;
}

/** A session in the list of an officer's own sessions. */
export type ListedSession = Pick<
  OfficerSession,
  'id' | 'provider' | 'device' | 'startedAt' | 'lastUsedAt'
>;

/** The officer who sent a request, and what the officer may do. */
export interface SignedInOfficer extends Pick<Officer, 'id' | 'name' | 'title' | 'organisation'> {
  readonly rights: Rights;
  readonly session: OfficerSession;
}

/** Nobody is signed in, or the session is over. */
export class NotSignedIn extends Refusal {
  constructor() {
    super('nobody is signed in');
  }
}

/** Another officer was signed in when the page that sent the request was loaded. */
export class OtherOfficerSignedIn extends Refusal {
  constructor() {
    super('another officer is signed in than when the page was loaded');
  }
}

/** The officer must first authenticate again. */
export class StepUpNeeded extends Refusal {
  constructor() {
    super('the officer must sign in again for this');
  }
}

/** A new session for an officer, starting now. */
export function startOfficerSession(
  officer: Officer,
  {
    id,
    provider,
    provedBy,
    device,
    steppedUpAt,
  }: Pick<OfficerSession, 'id' | 'provider' | 'provedBy' | 'device' | 'steppedUpAt'>,
  now: Date,
): OfficerSession {
  const { name, title, organisation } = officer;
  return {
    id,
    officer: { id: officer.id, name, title, organisation, grants: grantsOf(officer) },
    provider,
    provedBy,
    device,
    startedAt: now,
    lastUsedAt: now,
    steppedUpAt,
  };
}

/** The last moment at which a session is accepted, however recently it was used. */
export function lastMomentOf({ startedAt }: Pick<OfficerSession, 'startedAt'>): Date {
  return new Date(startedAt.getTime() + absoluteHours * hourMs);
}

/** Whether the session is over at this time: unused for too long, or too old. */
export function isOver(
  session: Pick<OfficerSession, 'startedAt' | 'lastUsedAt'>,
  now: Date,
): boolean {
  const idleUntil = new Date(session.lastUsedAt.getTime() + idleMinutes * 60_000);
  return isPast(idleUntil, now) || isPast(lastMomentOf(session), now);
}

/** Whether to update the session's time of last use, which is done at most once a minute. */
export function isUseToRecord({ lastUsedAt }: OfficerSession, now: Date): boolean {
  return now.getTime() - lastUsedAt.getTime() >= useRecordedEvery;
}

/** A session's officer, with the rights that the officer has at `now`. */
export function signedIn(session: OfficerSession, now: Date): SignedInOfficer {
  const { grants, ...officer } = session.officer;
  return { ...officer, rights: rightsFrom(grants, officer.organisation, now), session };
}

/**
 * The officer does not have the right in the municipality that the requested item belongs to. The API responds as if
 * the item did not exist, so that nobody can find out what exists in other municipalities.
 */
export class OutOfScope extends RightMissing {}

/** Throws OutOfScope unless the officer has this right in the municipality with this CBS code. */
export function ensureRight(
  { rights }: Pick<SignedInOfficer, 'rights'>,
  right: Right,
  municipality: string,
): void {
  if (!isAllowed(rights, right, { municipality })) throw new OutOfScope();
}

/**
 * The scope in which the officer has this right; empty if the officer does not have it. Every list that the officer
 * sees is limited to such a scope.
 */
export function scopeOf({ rights }: Pick<SignedInOfficer, 'rights'>, right: Right): Scope {
  return rights[right] ?? [];
}

/** Throws StepUpNeeded unless the officer has proved who they are in the last few minutes. */
export function ensureSteppedUp({ steppedUpAt }: OfficerSession, now: Date): void {
  const until = steppedUpAt && new Date(steppedUpAt.getTime() + stepUpMinutes * 60_000);
  if (!until || now > until) throw new StepUpNeeded();
}
