import type { DomainEvent } from '../../events/catalogue.ts';
import type { Coordinator } from '../domain/groups/coordinator.ts';
import type { Change, Group } from '../domain/groups/group.ts';
import type { IdempotencyKey } from './platform.ts';

/**
 * Groups with their coordinators. Every read except `dueBefore` is strongly consistent; every write stores its event in
 * the same transaction.
 */
export interface GroupRepository {
  find(groupId: string): Promise<Group | undefined>;
  findByReference(reference: string): Promise<Group | undefined>;
  coordinators(groupId: string): Promise<readonly Coordinator[]>;
  /**
   * Stores a new group; a retry with the same idempotency key returns the group stored the first time. Throws
   * IdempotencyKeyReused when the key was used with a different body, or ConcurrentChange when the write lost a race.
   */
  register(
    change: Change & { readonly coordinator: Coordinator },
    request: IdempotencyKey,
  ): Promise<Group>;
  /**
   * Stores a change together with its event, the group's reference and its cell index entries. Throws ConcurrentChange
   * when the stored group no longer equals `before`, or ReferenceTaken when a new reference is already in use.
   */
  save(before: Group, change: Change): Promise<void>;
  /**
   * Like `save`, but also removes the coordinators: the table keeps no personal data of people who never confirmed
   * their email address, or whose group was rejected or closed.
   */
  saveAndForget(before: Group, change: Change): Promise<void>;
  /** Returns the ids of at most `limit` groups whose next step was due before `moment`, oldest first. */
  dueBefore(moment: Date, limit: number): Promise<readonly string[]>;
  /**
   * Records that mail to a coordinator bounces or is unwanted. Does nothing if that has already been recorded, if mail
   * is already marked as unwanted, or if the coordinator no longer exists.
   */
  saveMailState(coordinator: Coordinator, event: DomainEvent): Promise<void>;
}

/** A member of a municipality's circle of coordinators. */
export interface Member {
  readonly municipality: string;
  readonly coordinatorId: string;
  readonly groupId: string;
  readonly state: 'invited' | 'joined' | 'left';
  readonly since: string;
}

/** The members of the circles. All reads are strongly consistent. */
export interface CircleRepository {
  find(municipality: string, coordinatorId: string): Promise<Member | undefined>;
  /**
   * Enrols a coordinator and stores the event. Throws ConcurrentChange when the group has changed since it was read or
   * the coordinator is already a member.
   */
  enrol(member: Member, group: Group): Promise<void>;
  /** Marks a member as having left. Throws ConcurrentChange when the group has changed since it was read. */
  leave(member: Member, group: Group): Promise<void>;
}
