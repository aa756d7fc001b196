import type { Applicant } from '../domain/desk/applicant.ts';
import type { IdentityClaims, IdentityProvider } from '../domain/desk/identity-provider.ts';
import type { Invitation, InvitationChange } from '../domain/desk/invitation.ts';
import type { Managers } from '../domain/desk/desk-managers.ts';
import type { Facet, GroupWork, ListedGroup, ListEntry } from '../domain/desk/group-list.ts';
import type { ListedSession, OfficerSession } from '../domain/desk/officer-session.ts';
import type { Opening } from '../domain/desk/opening.ts';
import type { Identity, Officer, OfficerChange, OfficerRemoval } from '../domain/desk/officer.ts';
import type { Counted } from '../domain/platform/caps.ts';
import type { RegionReplyTexts, ReplyTextsChange } from '../domain/desk/region-reply-texts.ts';
import type { SignInAttempt } from '../domain/desk/sign-in.ts';
import type { ViewOfCoordinator, ViewingRecord } from '../domain/desk/viewing-record.ts';
import type {
  FailingMailbox,
  PausedGroup,
  WaitingRegistration,
  WaitingStarter,
} from '../domain/desk/worklist.ts';
import type { FormerMailbox } from '../domain/desk/mailbox-changes.ts';
import type { DeskChange } from '../domain/desk/desk-change.ts';
import type { DeskMailbox, RegionDesk } from '../regions/region.ts';
import type { IdempotencyKey } from './platform.ts';

/** The desk mailboxes of the region and the invite links of its circles. */
export interface Desk {
  /** The mailboxes that receive mail about a municipality. */
  mailboxesOf(municipality: string): Promise<readonly DeskMailbox[]>;
  /** The team mailboxes for a municipality, which receive mail about work that has been waiting too long. */
  teamsOf(municipality: string): Promise<readonly DeskMailbox[]>;
  /** Undefined if the desk no longer has a mailbox with this id. */
  mailbox(id: string): Promise<DeskMailbox | undefined>;
  /** The WhatsApp invite link of the municipality's circle. Throws if the municipality has no circle. */
  inviteLink(municipality: string): Promise<string>;
}

/**
 * A region's desk as it is stored. The version is the number of times that it has been loaded or changed; at version 0,
 * nothing is stored yet, and this is the example desk of the dev stage.
 */
export interface StoredDesk extends RegionDesk {
  readonly version: number;
  /** Whether a desk manager has changed the desk since an operator last loaded it. */
  readonly changedByManager: boolean;
}

/** The stored desk of one region. */
export interface DeskRepository {
  /** Strongly consistent. Undefined until a desk has been loaded. */
  find(): Promise<StoredDesk | undefined>;
  /**
   * Replaces the desk that was read as `before`. The new mailboxes and circles are stored first, and only then are the
   * others removed, so the region never lacks mailboxes. Each mailbox that is removed or given a different address is
   * reported by an event, stored in the same transaction. If a call is interrupted halfway, read the stored desk and
   * call this again with that desk as `before` to finish. Throws ConcurrentChange if the desk was loaded or changed in
   * the meantime.
   */
  replace(before: StoredDesk | undefined, desk: RegionDesk): Promise<void>;
  /**
   * Stores a manager's change to the desk that was read as `before`, with the event, in one transaction. Throws
   * ConcurrentChange if the desk was loaded or changed in the meantime.
   */
  change(before: StoredDesk, change: DeskChange): Promise<void>;
  /**
   * Records that mail to a mailbox failed at this time; an earlier failure is kept. Does nothing if the stored desk does
   * not have the mailbox.
   */
  markFailing(mailboxId: string, at: Date): Promise<void>;
}

/** The mailboxes of one region that were removed, or whose address changed, in the last few days. */
export interface FormerMailboxes {
  /**
   * The mailbox as it was before this version of the desk, in which it was removed or its address changed. Strongly
   * consistent.
   */
  find(mailboxId: string, deskVersion: number): Promise<FormerMailbox | undefined>;
}

/** The officers of one region. All reads are strongly consistent. */
export interface OfficerRepository {
  /** Throws UnreadableItem if the officer is stored but cannot be read. */
  find(id: string): Promise<Officer | undefined>;
  findByIdentity(identity: Identity): Promise<Officer | undefined>;
  /** Every officer of the region, including former officers, in no particular order. */
  list(): Promise<readonly Officer[]>;
  /**
   * Stores a new officer (`before` is undefined) or a changed one, with its event. In the same transaction, all of the
   * officer's sessions end, and a new officer is removed from the applicants. If the officer's access ends, or the
   * roles, municipalities or organisation change, colleagues no longer stand in for the officer, and their sessions end
   * too. Throws ConcurrentChange if the officer or the list of sessions has since changed, if another officer with
   * access already has this identity, or if the accepted invitation or admitted applicant is no longer there.
   */
  save(before: Officer | undefined, change: OfficerChange): Promise<void>;
  /**
   * Removes an officer's data and stores the event. Even the last desk manager can be removed. All of the officer's
   * sessions end, and colleagues no longer stand in for the officer. Throws ConcurrentChange if the officer, the
   * managers or the list of sessions has since changed.
   */
  remove(officer: Officer, event: OfficerRemoval): Promise<void>;
  /** The desk managers whose role has no end date. */
  managers(): Promise<Managers>;
}

/** The invitations of one region that have not been accepted yet. All reads are strongly consistent. */
export interface InvitationRepository {
  /** The invitation may have expired. */
  find(id: string): Promise<Invitation | undefined>;
  list(): Promise<readonly Invitation[]>;
  /**
   * Stores an invitation with its event. Returns its id, or that of the invitation that an earlier request with this
   * key stored. Throws IdempotencyKeyReused if that request had different contents.
   */
  invite(change: InvitationChange, request: IdempotencyKey): Promise<string>;
  /**
   * Removes an invitation and revokes its tokens. Throws ConcurrentChange if it has since been accepted or withdrawn.
   */
  withdraw(change: InvitationChange): Promise<void>;
}

/**
 * People who signed in to one region without a role and are waiting for the desk manager to give them one. All reads
 * are strongly consistent.
 */
export interface ApplicantRepository {
  find(id: string): Promise<Applicant | undefined>;
  list(): Promise<readonly Applicant[]>;
  /** Stores a new applicant, or a known applicant's latest attempt to sign in. */
  put(applicant: Omit<Applicant, 'id'>): Promise<void>;
}

/** The sessions of the officers of one region, by the SHA-256 digest of the secret in the cookie, in hex. */
export interface OfficerSessions {
  /**
   * Starts a session. In the same transaction, ends the session with the digest `replaced`, if a mailed token started
   * that session. Throws ConcurrentChange if the officer has changed or lost access, or another session of the officer
   * has started or ended, since `officer` was read.
   */
  start(
    digest: string,
    session: OfficerSession,
    officer: Officer,
    replaced?: string,
  ): Promise<void>;
  /** One strongly consistent read. Undefined if there is no such session, or if a mailed token started it. */
  find(digest: string): Promise<OfficerSession | undefined>;
  /** Stores `now` as the time at which the session was last used; does nothing if it has since ended. */
  recordUse(digest: string, now: Date): Promise<void>;
  /**
   * The sessions that have not been ended, oldest first; some of them may be over because they were unused for too
   * long. Strongly consistent.
   */
  listOf(officerId: string, now: Date): Promise<readonly ListedSession[]>;
  /**
   * Ends the officer's sessions that have these ids. Throws ConcurrentChange if the list of sessions has since changed.
   */
  end(officerId: string, ids: readonly string[]): Promise<void>;
}

/** The sign-in attempts of one region, by the SHA-256 digest of the state, in hex. */
export interface SignInAttempts {
  put(digest: string, attempt: SignInAttempt): Promise<void>;
  /** Removes the attempt and returns it; only the first call for an attempt returns anything. */
  take(digest: string): Promise<SignInAttempt | undefined>;
}

/** The identity providers of one region. */
export interface ProviderRepository {
  /** Undefined until a list has been loaded. Strongly consistent. */
  find(): Promise<readonly IdentityProvider[] | undefined>;
  /** Replaces the whole list. */
  replace(providers: readonly IdentityProvider[]): Promise<void>;
}

/** The reply texts of one region. */
export interface ReplyTextRepository {
  /** The initial texts, as version 0, until a manager changes them. Strongly consistent. */
  find(): Promise<RegionReplyTexts>;
  /** Stores the texts with their event. Throws ConcurrentChange if somebody changed them since they were read. */
  save(change: ReplyTextsChange): Promise<void>;
}

/**
 * The values from which a sign-in request to a provider is built. The provider's response is verified against the same
 * values.
 */
export interface ProviderRequest extends Pick<SignInAttempt, 'nonce' | 'verifier' | 'stepUp'> {
  readonly state: string;
  /** The URL to which the provider sends the person back. It is registered with the provider. */
  readonly redirectUri: string;
}

/**
 * Talks to identity providers over OpenID Connect. Both methods throw SignInRefused if the provider cannot be reached
 * or its response is not accepted.
 */
export interface SignInProtocol {
  /** The provider's URL to which the browser must be sent. */
  addressAt(provider: IdentityProvider, request: ProviderRequest): Promise<URL>;
  /** The provider's claims about the person who came back with this query. */
  claimsFrom(
    provider: IdentityProvider,
    request: ProviderRequest,
    query: string,
  ): Promise<IdentityClaims>;
}

/** The viewing records of one region: who viewed whose contact details. A record cannot be changed or removed. */
export interface ViewingRecords {
  /**
   * Writes all of these records or none, and resolves once they are stored. The details may be shown only after that.
   * Throws if they cannot be stored. Counts `search`, if given, in the same transaction, and throws TooManyRequests if
   * its cap has been reached.
   */
  write(
    records: readonly ViewingRecord[],
    search?: { readonly counted: Counted; readonly at: Date },
  ): Promise<void>;
}

/** What the coordinators in one region may read about the viewing records of their own details. */
export interface ViewsOfCoordinators {
  /** The views of a coordinator's details, newest first; no more than `most`, if that is given. Strongly consistent. */
  of(coordinatorId: string, most?: number): Promise<readonly ViewOfCoordinator[]>;
}

/** Records which officers opened which of one region's registrations in the last few minutes. */
export interface Openings {
  /** Records that an officer opened a registration; replaces the officer's earlier opening of it. */
  record(groupId: string, opening: Opening): Promise<void>;
  /** Removes the officer's opening of the registration, if there is one. */
  remove(groupId: string, officerId: string): Promise<void>;
  /** The recorded openings of the registration, in no particular order; some of them may be long past. */
  of(groupId: string): Promise<readonly Opening[]>;
}

/**
 * The work that is waiting for the officers of one region, in no particular order and without contact details. Each
 * method reads only what is pending, never all groups. Eventually consistent: it may take about a second for a change
 * to appear.
 */
export interface Worklist {
  /** Registrations that are waiting for a decision, or for an answer to a question. */
  registrations(): Promise<readonly WaitingRegistration[]>;
  /** Starters who have confirmed that they want to be contacted, but have not been contacted yet. */
  starters(): Promise<readonly WaitingStarter[]>;
  /** The recorded openings of all registrations, in no particular order; some of them may be long past. */
  openings(): Promise<readonly (Opening & { readonly groupId: string })[]>;
  /** Active groups for which joining is paused, because nobody replies to their join requests. */
  pausedGroups(): Promise<readonly PausedGroup[]>;
  /** The desk mailboxes to which mail fails. */
  failingMailboxes(): Promise<readonly FailingMailbox[]>;
}

/** An officer's criteria for searching the list of groups. */
export interface ListSearch {
  /** The CBS codes of the municipalities that may be in the result. */
  readonly municipalities: readonly string[];
  /** The value that each of these facets must have. */
  readonly filters: readonly (readonly [Facet, string])[];
  /** The beginnings of words that must all occur, as `wordsOf` returns them. */
  readonly words: readonly string[];
  /** The place in the list at which the previous page ended. */
  readonly before?: number | undefined;
}

/** The list that officers use to search their region's groups, newest first; a projection of the groups. */
export interface GroupList {
  /**
   * Updates a group in the list. If another projection is stored first, calls `load` again and retries. When `load`
   * returns undefined, removes the group from the list. Throws ConcurrentChange if every attempt fails.
   */
  project(groupId: string, load: () => Promise<ListEntry | undefined>): Promise<void>;
  /**
   * One page of what matches: how many groups there are in the municipalities (`all`), how many of them match
   * (`total`), and where the next page begins, if there is one. Costs at most two requests and about ten read units,
   * however many groups there are, so a page can be shorter than the others. Eventually consistent.
   */
  find(search: ListSearch): Promise<{
    readonly all: number;
    readonly total: number;
    readonly groups: readonly ListedGroup[];
    readonly next?: number;
  }>;
  /**
   * For each of these searches, in the same order: how many groups in its municipalities have that kind of work, and
   * the first groups, starting with the one whose work started longest ago. Costs at most two requests: a few read
   * units for the buckets, and at most half a unit for each group that is returned. Eventually consistent.
   */
  work(searches: readonly WorkSearch[]): Promise<readonly FoundWork[]>;
}

/** Which kind of work to look for, and where. */
export interface WorkSearch {
  readonly work: GroupWork;
  /** The CBS codes of the municipalities that may be in the result. */
  readonly municipalities: readonly string[];
  /** Only work that started on this day or earlier, such as 2026-12-24. */
  readonly until: string;
}

/** The groups with one kind of work. */
export interface FoundWork {
  readonly total: number;
  /** The first groups, each with the day on which the work started; an empty string if the day is unknown. */
  readonly groups: readonly (ListedGroup & { readonly day: string })[];
}
