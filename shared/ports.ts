import type { DomainEvent, GroupEvent, ReceivedEvent } from '../events/catalogue.ts';
import type { Polygon } from './domain/area.ts';
import type { Coordinator } from './domain/coordinator.ts';
import type { Change, Group } from './domain/group.ts';
import type { Proximity } from './domain/link.ts';
import type { OverviewGroup } from './domain/overview.ts';
import type { Officer, Position } from './regions/region.ts';

/** The moment; comes in from outside so that time can be moved in tests. */
export type Clock = () => Date;
/** A new ULID. */
export type NewId = () => string;

/** An Idempotency-Key with the digest of the body it came with, both SHA-256 in hex. */
export interface RequestKey {
  readonly key: string;
  readonly body: string;
}

/** Groups with their coordinators. Every read is strongly consistent; every write stores its event in the same transaction. */
export interface GroupRepository {
  find(groupId: string): Promise<Group | undefined>;
  findByReference(reference: string): Promise<Group | undefined>;
  coordinators(groupId: string): Promise<readonly Coordinator[]>;
  /**
   * Stores a new group. The same request again answers with the group stored the first time.
   * Throws RequestReused when the key came with another body before.
   */
  register(
    change: Change & { readonly coordinator: Coordinator },
    request: RequestKey,
  ): Promise<Group>;
  /**
   * Stores a change together with its event, its reference and its place in the cell index.
   * Throws ConcurrentChange when the stored group is no longer `before`, ReferenceTaken when a new reference exists.
   */
  save(before: Group, change: Change): Promise<void>;
  /** As save, and removes the coordinators: of who never confirmed, was rejected or stopped, no personal data stay. */
  saveAndForget(before: Group, change: Change): Promise<void>;
  /** Ids of groups of which time asks something since before this moment, oldest first, at most `limit`. */
  dueBefore(moment: Date, limit: number): Promise<readonly string[]>;
  /** Marks that mail to a coordinator bounces or is unwanted; does nothing when it is marked so already, or unwanted. */
  saveMailState(coordinator: Coordinator, event: DomainEvent): Promise<void>;
}

/** An active group's area as the cell index keeps it. */
export interface IndexedArea {
  readonly groupId: string;
  readonly areaVersion: number;
  readonly municipality: string;
  readonly polygon: Polygon;
}

export interface Neighbour extends IndexedArea, Proximity {}

/** Finds active groups by place. Strongly consistent. */
export interface NeighbourFinder {
  /** Active groups within `distance` metres of an area, nearest first; `except` is the group itself. */
  near(polygon: Polygon, distance: number, except?: string): Promise<readonly Neighbour[]>;
}

/** Finds the active groups at or around a place. Strongly consistent. */
export interface GroupLocator {
  /** The groups whose area contains the place, its border included. */
  at(position: Position): Promise<readonly IndexedArea[]>;
  /** The groups whose area lies at most so many metres from the place, measured as `distanceFrom` does. */
  within(position: Position, metres: number): Promise<readonly IndexedArea[]>;
}

export type { LinkRepository, RelinkRepository } from './ports/linking.ts';

/** A member of a municipality's coordinators' circle. */
export interface Member {
  readonly municipality: string;
  readonly coordinatorId: string;
  readonly groupId: string;
  readonly state: 'invited' | 'joined' | 'left';
  readonly since: string;
}

export interface CircleRepository {
  find(municipality: string, coordinatorId: string): Promise<Member | undefined>;
  /** Enrols, under the condition that the group is still as it was read. Throws ConcurrentChange. */
  enrol(member: Member, group: Group): Promise<void>;
  /** Marks a member as left, under the same condition. Throws ConcurrentChange. */
  leave(member: Member, group: Group): Promise<void>;
}

export interface OverviewRepository {
  list(municipality: string): Promise<readonly OverviewGroup[]>;
  findByReference(reference: string): Promise<OverviewGroup | undefined>;
  findAll(
    groups: readonly { groupId: string; municipality: string }[],
  ): Promise<readonly OverviewGroup[]>;
  /**
   * Projects a group: `load` is called until what it gave could be stored without a newer projection in between.
   * Throws ConcurrentChange when that does not succeed.
   */
  project(
    group: Pick<Group, 'id' | 'municipality'>,
    load: () => Promise<OverviewGroup | undefined>,
  ): Promise<void>;
}

/** An event in the outbox, with the envelope it is published in. */
export interface OutboxEvent {
  readonly id: string;
  readonly time: string;
  readonly event: DomainEvent;
}

/** What waits to be published, oldest first; `unreadable` are items that no event of the catalogue fits. */
export interface Unpublished {
  readonly events: readonly OutboxEvent[];
  readonly unreadable: readonly Pick<OutboxEvent, 'id' | 'time'>[];
}

export interface Outbox {
  /** What was stored before this moment and is not published yet. */
  unpublishedBefore(moment: Date, limit: number): Promise<Unpublished>;
  markPublished(event: Pick<OutboxEvent, 'id' | 'event'>): Promise<void>;
}

export interface EventBus {
  /** Publishes at most 10 events. Answers the ids of those the bus did not take. */
  publish(events: readonly OutboxEvent[]): Promise<{ readonly failed: ReadonlySet<string> }>;
}

export type { GroupEvent, ReceivedEvent };
export type { JoiningRepository, JoinRepository, StarterRepository } from './ports/joining.ts';
export type {
  LetterKey,
  Mailer,
  MailLedger,
  MailPace,
  MailTurns,
  OutgoingMail,
  Urgency,
} from './ports/mail.ts';

/** What a link in a mail may be used for, by whom it was sent to. */
export type CoordinatorPurpose = 'confirm' | 'answer' | 'manage' | 'answer-join';
export type OfficerPurpose = 'decide' | 'follow-up';
export type LinkPurpose = CoordinatorPurpose | OfficerPurpose | 'ask-join';

/** Whom a link was made for, about which group, request to join or starter, and for which version of it. */
export interface LinkClaims {
  readonly purpose: LinkPurpose;
  readonly subjectId: string;
  readonly recipientId: string;
  readonly version: number;
}

export interface LinkIssuer {
  /** A signed link that nobody else can make, valid until `expires`. */
  issue(claims: LinkClaims, expires: Date): Promise<string>;
}

/**
 * Who may do what. Links from mails answer this now; a signed-in session can take over.
 * Each throws CredentialRefused.
 */
export interface Authority {
  officer(
    credential: string | undefined,
    subjectId: string,
    purpose: OfficerPurpose,
  ): Promise<{ readonly officer: Officer; readonly version: number }>;
  coordinator(
    credential: string | undefined,
    subjectId: string,
    purpose: CoordinatorPurpose,
  ): Promise<{ readonly coordinatorId: string; readonly version: number }>;
  /** Whoever reads the mail at the address that was given with a request to join. */
  asker(credential: string | undefined, joinRequestId: string): Promise<void>;
}

/** A digest that leads back to nothing without the key; the same text gives the same one as long as the key lives. */
export type Fingerprint = (text: string) => Promise<string>;

/** The officers and circle links of the region. */
export interface Desk {
  officersOf(municipality: string): Promise<readonly Officer[]>;
  officer(officerId: string): Promise<Officer | undefined>;
  inviteLink(municipality: string): Promise<string>;
}

export interface Log {
  info(message: string, ids?: Record<string, string | number>): void;
  warn(message: string, ids?: Record<string, string | number>): void;
  /** Logs the kind of error and where it came from, never its message. */
  error(message: string, error: unknown, ids?: Record<string, string | number>): void;
}
