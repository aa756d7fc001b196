import type { Applicant } from '../domain/desk/applicant.ts';
import type { IdentityClaims, IdentityProvider } from '../domain/desk/identity-provider.ts';
import type { Invitation, InvitationChange } from '../domain/desk/invitation.ts';
import type { Managers } from '../domain/desk/desk-managers.ts';
import type { ListedSession, OfficerSession } from '../domain/desk/officer-session.ts';
import type { Opening } from '../domain/desk/opening.ts';
import type { Identity, Officer, OfficerChange, OfficerRemoval } from '../domain/desk/officer.ts';
import type { SignInAttempt } from '../domain/desk/sign-in.ts';
import type { ViewingRecord } from '../domain/desk/viewing-record.ts';
import type { PausedGroup, WaitingRegistration, WaitingStarter } from '../domain/desk/worklist.ts';
import type { DeskMailbox, RegionDesk } from '../regions/region.ts';
import type { IdempotencyKey } from './platform.ts';

/** The desk mailboxes of the region and the invite links of its circles. */
export interface Desk {
  /** The mailboxes that receive the mail about a municipality. */
  officersOf(municipality: string): Promise<readonly DeskMailbox[]>;
  /** The team mailboxes for a municipality, which are told about work that has waited too long. */
  teamsOf(municipality: string): Promise<readonly DeskMailbox[]>;
  /** Undefined when no mailbox has this id or it has been removed. */
  officer(officerId: string): Promise<DeskMailbox | undefined>;
  /** The WhatsApp invite link of the municipality's circle. Throws when the municipality has no circle. */
  inviteLink(municipality: string): Promise<string>;
}

/** A region's desk as it was loaded. The version is the number of times that a desk has been loaded for the region. */
export interface StoredDesk extends RegionDesk {
  readonly version: number;
}

/** The stored desk of one region. */
export interface DeskRepository {
  /** Strongly consistent. Undefined until a desk has been loaded. */
  find(): Promise<StoredDesk | undefined>;
  /**
   * Replaces the desk that was read as `before`. The new officers and circles are stored first, and only then are the
   * others removed, so the region never lacks officers. The tokens of an officer who is removed or gets a different
   * mailbox are revoked in the same transaction. If a call is interrupted halfway, read the stored desk and call this
   * again with that desk as `before` to finish. Throws ConcurrentChange if another desk was loaded in the meantime.
   */
  replace(before: StoredDesk | undefined, desk: RegionDesk): Promise<void>;
}

/** The officers of one region. All reads are strongly consistent. */
export interface OfficerRepository {
  find(id: string): Promise<Officer | undefined>;
  findByIdentity(identity: Identity): Promise<Officer | undefined>;
  /** Every officer of the region, including those who were ended, in no particular order. */
  list(): Promise<readonly Officer[]>;
  /**
   * Stores a new officer (`before` is undefined) or a changed one, with its event. All sessions of the officer end in the
   * same transaction. Throws ConcurrentChange if the officer or the list of sessions changed meanwhile, if another
   * officer who was not ended already has this identity, or if what the change answers is no longer there.
   */
  save(before: Officer | undefined, change: OfficerChange): Promise<void>;
  /**
   * Removes an officer's data, with the event about it; all sessions of the officer end. Also removes the last of the
   * managers. Throws ConcurrentChange if the officer, the managers or the list of sessions changed meanwhile.
   */
  remove(officer: Officer, event: OfficerRemoval): Promise<void>;
  /** The officers who manage the desk until somebody ends that. */
  managers(): Promise<Managers>;
}

/** The invitations of one region that nobody has accepted yet. All reads are strongly consistent. */
export interface InvitationRepository {
  /** The last moment at which it can be accepted may have passed. */
  find(id: string): Promise<Invitation | undefined>;
  list(): Promise<readonly Invitation[]>;
  /**
   * Stores an invitation with its event. Returns its id, or that of the invitation that an earlier request with this key
   * stored. Throws IdempotencyKeyReused.
   */
  invite(change: InvitationChange, request: IdempotencyKey): Promise<string>;
  /** Removes an invitation and revokes its tokens. Throws ConcurrentChange if it was accepted or withdrawn meanwhile. */
  withdraw(change: InvitationChange): Promise<void>;
}

/** Those who signed in in one region and wait for the desk manager. All reads are strongly consistent. */
export interface ApplicantRepository {
  find(id: string): Promise<Applicant | undefined>;
  list(): Promise<readonly Applicant[]>;
  /** Stores that somebody waits, or still waits. */
  put(applicant: Omit<Applicant, 'id'>): Promise<void>;
}

/** The sessions of the officers of one region, by the SHA-256 digest of the secret in the cookie, in hex. */
export interface OfficerSessions {
  /**
   * Starts a session. Throws ConcurrentChange if the officer was changed or ended since `officer` was read, or if another
   * session started or ended meanwhile.
   */
  start(digest: string, session: OfficerSession, officer: Officer): Promise<void>;
  /** One strongly consistent read. Undefined if there is none, or if it is the session of a mailed token. */
  find(digest: string): Promise<OfficerSession | undefined>;
  /** Stores when the session was last used; does nothing if it has ended meanwhile. */
  recordUse(digest: string, now: Date): Promise<void>;
  /** The sessions that have not ended, oldest first; some of them may have been unused for too long. Strongly consistent. */
  listOf(officerId: string, now: Date): Promise<readonly ListedSession[]>;
  /** Ends those sessions of the officer that have these ids. Throws ConcurrentChange. */
  end(officerId: string, ids: readonly string[]): Promise<void>;
}

/** The attempts to sign in in one region, by the SHA-256 digest of the state, in hex. */
export interface SignInAttempts {
  put(digest: string, attempt: SignInAttempt): Promise<void>;
  /** Removes the attempt and returns it; only the first call for an attempt does. */
  take(digest: string): Promise<SignInAttempt | undefined>;
}

/** The identity providers of one region. */
export interface ProviderRepository {
  /** Undefined until a list has been loaded. Strongly consistent. */
  find(): Promise<readonly IdentityProvider[] | undefined>;
  /** Replaces the whole list. */
  replace(providers: readonly IdentityProvider[]): Promise<void>;
}

/** What is sent to a provider with somebody who signs in, and must come back. */
export interface ProviderRequest extends Pick<SignInAttempt, 'nonce' | 'verifier' | 'stepUp'> {
  readonly state: string;
  /** Where the provider sends the person afterwards; the provider knows this address. */
  readonly redirectUri: string;
}

/** Talks to identity providers in OpenID Connect. Both methods throw SignInRefused. */
export interface SignInProtocol {
  /** The address at the provider to which the browser goes. */
  addressAt(provider: IdentityProvider, request: ProviderRequest): Promise<URL>;
  /** What the provider says about the person who came back with this query. */
  claimsFrom(
    provider: IdentityProvider,
    request: ProviderRequest,
    query: string,
  ): Promise<IdentityClaims>;
}

/** Who looked at whose contact details in one region. There is no way to change or remove what was written. */
export interface ViewingRecords {
  /**
   * Writes all of these records or none, and resolves once they are stored; nothing may be shown before that. Throws if
   * they could not be stored.
   */
  write(records: readonly ViewingRecord[]): Promise<void>;
}

/** Who opened which registration of one region in the last minutes. */
export interface Openings {
  /** Records that an officer opened a registration; replaces what was recorded of the same officer before. */
  record(groupId: string, opening: Opening): Promise<void>;
  /** The officers who opened the registration, in no particular order; some of them may have done so long ago. */
  of(groupId: string): Promise<readonly Opening[]>;
}

/**
 * What waits for the officers of one region, in no particular order and without contact details. Each method reads what
 * is pending, never all groups. Eventually consistent: a change may be missing for about a second.
 */
export interface Worklist {
  /** Registrations that wait for a decision, or for an answer to a question. */
  registrations(): Promise<readonly WaitingRegistration[]>;
  /** Starters who confirmed that they want to be contacted, and have not been. */
  starters(): Promise<readonly WaitingStarter[]>;
  /** Active groups at which joining is paused, because nobody replies. */
  pausedGroups(): Promise<readonly PausedGroup[]>;
}
