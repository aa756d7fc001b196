import type { DomainEvent } from '../../events/catalogue.ts';
import type { Coordinator } from '../domain/groups/coordinator.ts';
import type { Change, Group } from '../domain/groups/group.ts';
import type { IdempotencyKey } from './platform.ts';

/**
 * Groups with their coordinators. Every read but `dueBefore` is strongly consistent; every write stores its event in
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
   * Stores a change together with its event, its reference and its cell index entries.
   * Throws ConcurrentChange when the stored group is no longer `before`, ReferenceTaken when a new reference is in use.
   */
  save(before: Group, change: Change): Promise<void>;
  /**
   * As `save`, but also removes the coordinators: the table keeps no personal data of people who never confirmed, were
   * rejected or stopped.
   */
  saveAndForget(before: Group, change: Change): Promise<void>;
  /** Ids of groups whose next step was due before this moment, oldest first, at most `limit`. */
  dueBefore(moment: Date, limit: number): Promise<readonly string[]>;
  /**
   * Records that mail to a coordinator bounces or is unwanted. Does nothing when that is already recorded, when mail is
   * already unwanted, or when the coordinator is gone.
   */
  saveMailState(coordinator: Coordinator, event: DomainEvent): Promise<void>;
}

/** A member of a municipality's coordinators' circle. */
export interface Member {
  readonly municipality: string;
  readonly coordinatorId: string;
  readonly groupId: string;
  readonly state: 'invited' | 'joined' | 'left';
  readonly since: string;
}

/** The members of the circles. Reads are strongly consistent. */
export interface CircleRepository {
  find(municipality: string, coordinatorId: string): Promise<Member | undefined>;
  /**
   * Enrols a coordinator and stores the event. Throws ConcurrentChange when the group changed since it was read, or the
   * coordinator is already a member.
   */
  enrol(member: Member, group: Group): Promise<void>;
  /** Marks a member as having left. Throws ConcurrentChange when the group changed since it was read. */
  leave(member: Member, group: Group): Promise<void>;
}
