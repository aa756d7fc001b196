import type { DomainEvent } from '../../events/catalogue.ts';
import type { Coordinator } from '../domain/groups/coordinator.ts';
import type { Change, Group } from '../domain/groups/group.ts';
import type { IdempotencyKey } from './platform.ts';

/** Groups with their coordinators. Every read is strongly consistent; every write stores its event in the same transaction. */
export interface GroupRepository {
  find(groupId: string): Promise<Group | undefined>;
  findByReference(reference: string): Promise<Group | undefined>;
  coordinators(groupId: string): Promise<readonly Coordinator[]>;
  /**
   * Stores a new group. The same request again answers with the group stored the first time.
   * Throws IdempotencyKeyReused when the key came with another body before.
   */
  register(
    change: Change & { readonly coordinator: Coordinator },
    request: IdempotencyKey,
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
