import type { DomainEvent } from '../../events/catalogue.ts';
import type { ActChange } from '../domain/groups/act-on-group.ts';
import type { CircleChange, Member } from '../domain/groups/circle.ts';
import type {
  CoordinatorInvitation,
  JoinedCoordinator,
  NewCoordinatorInvitation,
} from '../domain/groups/coordinator-invitation.ts';
import type {
  Coordinator,
  FindableCoordinator,
  RemovedCoordinator,
} from '../domain/groups/coordinator.ts';
import type { Change, Group, GroupStatus } from '../domain/groups/group.ts';
import type { Note } from '../domain/groups/note.ts';
import type { Confirmation } from '../domain/groups/registration.ts';
import type { Nomination } from '../domain/groups/succession.ts';
import type { Admission } from '../domain/platform/admission.ts';
import type { IdempotencyKey } from './platform.ts';

/**
 * Registrations that are awaiting confirmation or have expired unconfirmed, with their coordinators. Every read except
 * `dueBefore` is strongly consistent; every write stores its event in the same transaction.
 */
export interface RegistrationRepository {
  /** Also finds the group that the registration became when its coordinator confirmed the email address. */
  find(groupId: string): Promise<Group | undefined>;
  /** Empty once the registration has been confirmed or has expired. */
  coordinators(groupId: string): Promise<readonly Coordinator[]>;
  /**
   * Stores a new registration, counts it against the caps, and returns its id and deadline; a retry with the same
   * idempotency key returns the same values again. Throws IdempotencyKeyReused if the key was used with a different
   * body; TooManyRequests, ProofUsed or FirstMailStopped if the request is not admitted; or ConcurrentChange if the
   * write loses a race.
   */
  register(
    change: Change & { readonly coordinator: FindableCoordinator },
    request: IdempotencyKey,
    admission: Admission,
  ): Promise<Pick<Group, 'id' | 'confirmBy'>>;
  /**
   * Stores the coordinator's corrections to the group's details and to their own. Throws ConcurrentChange if the
   * registration or the coordinator has changed since it was read.
   */
  correct(
    before: { readonly group: Group; readonly coordinator: Coordinator },
    change: Change & { readonly coordinator: FindableCoordinator },
  ): Promise<void>;
  /**
   * Turns a registration into a group and stores its reference. Throws ConcurrentChange if the registration or a
   * coordinator has changed since it was read, or if the group already exists; and ReferenceTaken if the reference
   * is already in use. Also counts the confirmation against the caps, which can throw TooManyRequests or ProofUsed.
   */
  confirm(before: Group, change: Confirmation, admission: Admission): Promise<void>;
  /**
   * Stores a change, removes the coordinators, and revokes their tokens and those issued for the registration: the
   * table keeps no personal data of people who never confirmed their email address. Throws ConcurrentChange if the
   * stored registration no longer equals `before`.
   */
  saveAndForget(before: Group, change: Change): Promise<void>;
  /**
   * Like `saveAndForget`, but also removes the first letter in the same transaction, whether or not the letter is held
   * back.
   */
  withdraw(before: Group, change: Change): Promise<void>;
  /** Returns the ids of at most `limit` registrations whose deadline was before `moment`, oldest first. */
  dueBefore(moment: Date, limit: number): Promise<readonly string[]>;
}

/**
 * Groups whose registration has been confirmed, with their coordinators. Every read except `dueBefore` and `waiting` is
 * strongly consistent; every write stores its event in the same transaction.
 */
export interface GroupRepository {
  find(groupId: string): Promise<Group | undefined>;
  findByReference(reference: string): Promise<Group | undefined>;
  coordinators(groupId: string): Promise<readonly Coordinator[]>;
  /**
   * Stores a change together with its event, the municipality stored with the group's reference, and the group's cell
   * index entries. Closing a group revokes the tokens issued for it. Throws ConcurrentChange if the stored group no
   * longer equals `before`. A change that causes mail to be sent to other people is also counted against the caps,
   * which can throw TooManyRequests or ProofUsed.
   */
  save(before: Group, change: Change, admission?: Admission): Promise<void>;
  /**
   * Like `save`, but also removes the coordinators, and revokes their tokens and those issued for the group: the table
   * keeps no personal data of people whose group has been rejected or closed. `alsoReported` contains events to
   * store in addition to the change's own event.
   */
  saveAndForget(
    before: Group,
    change: Change,
    alsoReported?: readonly DomainEvent[],
  ): Promise<void>;
  /** Returns the ids of at most `limit` groups whose next step was due before `moment`, oldest first. */
  dueBefore(moment: Date, limit: number): Promise<readonly string[]>;
  /**
   * The registrations that are waiting for a decision or an answer, from the pending index, in no particular order, and
   * the partition keys of those that cannot be read.
   */
  waiting(): Promise<{ readonly groups: readonly Group[]; readonly unreadable: readonly string[] }>;
}

/** A group after an officer's act or a coordinator's change, as the API returns it. */
export interface Acted {
  readonly reference: string;
  readonly status: GroupStatus;
}

/** Stores what officers and coordinators change about groups that have been approved, once per idempotency key. */
export interface ActRepository {
  /**
   * The response to an earlier request with this key, if there was one. Throws IdempotencyKeyReused if its body was
   * different.
   */
  doneBefore(request: IdempotencyKey): Promise<Acted | undefined>;
  /**
   * Stores an act or a change in the same way as `GroupRepository.save`, together with its effect on the joining state.
   * Returns the response to this request, or to an earlier one with the same key. Throws IdempotencyKeyReused if the
   * body of that earlier request was different, or ConcurrentChange if the group or its joining state has changed since
   * it was read.
   */
  save(
    before: Group,
    reference: string,
    change: ActChange,
    request: IdempotencyKey,
  ): Promise<Acted>;
}

/** The desk's notes about one group, oldest first. */
export interface Notes {
  readonly notes: readonly Note[];
  /** Starts at 0, when there are no notes, and increases by one with every change. */
  readonly version: number;
}

/** The desk's notes. They are removed when the group is forgotten. All reads are strongly consistent. */
export interface NoteRepository {
  of(groupId: string): Promise<Notes>;
  /**
   * The response to an earlier request with this key, if there was one. Throws IdempotencyKeyReused if its body was
   * different.
   */
  addedBefore(request: IdempotencyKey): Promise<AddedNote | undefined>;
  /**
   * Stores the notes, to which one was added, with the version that was read. Returns the id of the note, or of the one
   * that an earlier request with the same key added. Throws IdempotencyKeyReused if the body of that earlier request
   * was different, or ConcurrentChange if the notes or the group have changed since they were read.
   */
  add(group: Group, notes: Notes, id: string, request: IdempotencyKey): Promise<AddedNote>;
  /**
   * Stores the notes, one of which was removed, with the version that was read, together with the event. Throws
   * ConcurrentChange if the notes or the group have changed since they were read.
   */
  remove(group: Group, notes: Notes, event: DomainEvent): Promise<void>;
}

/** A note that was added, as the API returns it. */
export interface AddedNote {
  readonly id: string;
}

/** An event about a group, as it was stored. */
export interface StoredEvent {
  readonly id: string;
  readonly time: string;
  readonly event: DomainEvent;
}

/** The events about a group since its registration was confirmed. */
export interface GroupHistory {
  /** The events, oldest first. Strongly consistent. */
  of(groupId: string): Promise<readonly StoredEvent[]>;
}

/** The coordinators of groups and of registrations, whether or not they have confirmed their email address. */
export interface CoordinatorRepository {
  /** Strongly consistent. */
  find(groupId: string, coordinatorId: string): Promise<Coordinator | undefined>;
  /**
   * Stores the new details of a group's coordinator with their events, in one transaction. Throws ConcurrentChange if
   * the stored coordinator no longer equals `before`.
   */
  save(
    before: Coordinator,
    after: FindableCoordinator,
    events: readonly DomainEvent[],
  ): Promise<void>;
  /**
   * Removes a coordinator of a group that continues to exist, and revokes that coordinator's tokens. If that was the
   * first coordinator, the next one takes that role. A nomination by or of the coordinator ends. Throws
   * ConcurrentChange if there is no such coordinator, or if the coordinators of the group or its nomination have
   * changed since they were read.
   */
  remove(
    coordinator: Pick<Coordinator, 'groupId' | 'id'>,
    event: DomainEvent,
    /** Whether to keep the name and address for a few days, for the letter that tells the person. */
    keep?: 'for-a-letter',
  ): Promise<void>;
  /** A coordinator whom another one removed in the last few days. */
  removed(groupId: string, coordinatorId: string): Promise<RemovedCoordinator | undefined>;
  /**
   * Records that, and since when, mail to a coordinator bounces or has been reported as spam. Does nothing if the same
   * state or a report as spam has already been recorded, or if the coordinator no longer exists.
   */
  saveMailState(coordinator: Coordinator, event: DomainEvent): Promise<void>;
}

/** Invitations to become a coordinator of a group. All reads are strongly consistent. */
export interface CoordinatorInvitations {
  /**
   * The invitations for a group, including expired ones that the table has yet to remove, with a version that increases
   * whenever somebody is invited or becomes a coordinator.
   */
  of(groupId: string): Promise<{
    readonly invitations: readonly CoordinatorInvitation[];
    readonly version: number;
  }>;
  find(groupId: string, invitationId: string): Promise<CoordinatorInvitation | undefined>;
  /** The response to an earlier request with this key, if there was one. Throws IdempotencyKeyReused. */
  invitedBefore(request: IdempotencyKey): Promise<{ readonly invitationId: string } | undefined>;
  /**
   * Stores an invitation once per idempotency key, and counts it against the caps. Throws ConcurrentChange if the
   * group, its invitations or its nomination have changed since they were read; and IdempotencyKeyReused,
   * TooManyRequests, ProofUsed or FirstMailStopped.
   */
  invite(
    group: Group,
    before: { readonly version: number; readonly nomination: Nomination | undefined },
    invited: NewCoordinatorInvitation,
    request: IdempotencyKey,
    admission: Admission,
  ): Promise<{ readonly invitationId: string }>;
  /** Removes an invitation and revokes its tokens. Throws ConcurrentChange if it no longer exists. */
  end(invitation: Pick<CoordinatorInvitation, 'groupId' | 'id'>, event: DomainEvent): Promise<void>;
  /**
   * Stores the new coordinator and removes the invitation, whose tokens are revoked. A coordinator who was succeeded
   * becomes a second one. Throws ConcurrentChange if the invitation no longer exists, or if the group, its invitations
   * or the coordinator who was succeeded have changed since they were read.
   */
  accept(
    group: Group,
    invitation: CoordinatorInvitation,
    joined: JoinedCoordinator & { readonly coordinator: FindableCoordinator },
  ): Promise<void>;
}

/** Nominations to become the first coordinator of a group. All reads are strongly consistent. */
export interface Nominations {
  /** The nomination in a group, even if it has expired and the table has yet to remove it. */
  find(groupId: string): Promise<Nomination | undefined>;
  /**
   * Stores a nomination. Throws ConcurrentChange if the group, its invitations or its nomination have changed since
   * they were read, or if either coordinator has left or has another role.
   */
  nominate(
    group: Group,
    before: { readonly version: number; readonly nomination: Nomination | undefined },
    nominated: { readonly nomination: Nomination; readonly event: DomainEvent },
  ): Promise<void>;
  /** Removes a nomination. Throws ConcurrentChange if it no longer exists. */
  end(nomination: Nomination, event: DomainEvent): Promise<void>;
  /**
   * Makes the nominee the first coordinator and the one who nominated a second one, and removes the nomination. Throws
   * ConcurrentChange if the nomination no longer exists, if the group has changed since it was read, or if either
   * coordinator has left or has another role.
   */
  accept(group: Group, nomination: Nomination, event: DomainEvent): Promise<void>;
}

/** Identifies a coordinator found by a digest. */
export interface FoundContact {
  readonly groupId: string;
  readonly coordinatorId: string;
}

/**
 * Finds the coordinators of one region by the digest of a mailbox or phone number. Every transaction that stores,
 * corrects, moves or removes a coordinator also updates this index.
 */
export interface ContactIndex {
  /** At most 200 coordinators, newest registrations first. Strongly consistent. */
  find(digest: string): Promise<readonly FoundContact[]>;
}

/** What a list shows about a member in addition to the membership itself, unless it has been removed. */
export interface MemberDetails {
  readonly group?: { readonly reference: string; readonly name: string };
  readonly role?: Coordinator['role'];
}

/** The members of the circles. All reads except `detailsOf` are strongly consistent. */
export interface CircleRepository {
  find(municipality: string, coordinatorId: string): Promise<Member | undefined>;
  /** Everybody who is or was in a municipality's circle, in one query. */
  of(municipality: string): Promise<readonly Member[]>;
  /** The group and role of each of these members, by the coordinator's id. */
  detailsOf(members: readonly Member[]): Promise<ReadonlyMap<string, MemberDetails>>;
  /**
   * Stores a change to a membership together with its event. Throws ConcurrentChange if the membership, or the
   * group if it is given, has changed since it was read, or if the change enrols a coordinator who has been removed.
   */
  save(change: CircleChange, group?: Group): Promise<void>;
}
