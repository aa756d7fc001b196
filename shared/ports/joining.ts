import type { DomainEvent } from '../../events/catalogue.ts';
import type { Group } from '../domain/groups/group.ts';
import type { JoinChange, JoinRequest } from '../domain/joining/join-request.ts';
import type { Joining, JoiningChange } from '../domain/joining/joining.ts';
import type { Counted } from '../domain/platform/caps.ts';
import type { IdempotencyKey } from './platform.ts';

/** Requests to join. Every read is strongly consistent; every write stores its event in the same transaction. */
export interface JoinRepository {
  find(joinRequestId: string): Promise<JoinRequest | undefined>;
  /**
   * Stores a new request and counts it against the caps. The same request again answers with the one stored the first time.
   * Throws IdempotencyKeyReused, TooManyRequests, or ConcurrentChange when others are counted at the same moment.
   */
  request(
    change: JoinChange,
    request: IdempotencyKey,
    counted: readonly Counted[],
  ): Promise<JoinRequest>;
  /** Stores a change with what it means for the group. Throws ConcurrentChange when the request or the group's joining changed. */
  save(before: JoinRequest, change: JoinChange): Promise<void>;
  /** As save, under the condition that the group is still as it was read: one that stops meanwhile finds every open request. */
  confirm(before: JoinRequest, change: JoinChange, group: Group): Promise<void>;
  /** Removes everything of a request. Throws ConcurrentChange when it changed. */
  remove(request: JoinRequest, event: DomainEvent): Promise<void>;
  /** Ids of the requests of a group that wait for an answer. */
  openOf(groupId: string): Promise<readonly string[]>;
  /** Ids of requests of which time asked something before this moment, the oldest first, at most `limit`. */
  dueBefore(moment: Date, limit: number): Promise<readonly string[]>;
}

/** Whether people can ask to join a group. */
export interface JoiningRepository {
  /** A group of which nothing is stored is open. Strongly consistent. */
  of(group: Pick<Group, 'id' | 'municipality'>): Promise<Joining>;
  /** Throws ConcurrentChange when it is no longer as it was before. */
  save(change: JoiningChange): Promise<void>;
}
