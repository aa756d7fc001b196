import type { DomainEvent } from '../../events/catalogue.ts';
import type { Group } from '../domain/groups/group.ts';
import type { JoinChange, JoinRequest } from '../domain/joining/join-request.ts';
import type { Joining, JoiningChange } from '../domain/joining/joining.ts';
import type { Admission } from '../domain/platform/admission.ts';
import type { IdempotencyKey } from './platform.ts';

/**
 * Join requests. Every read except `dueBefore` is strongly consistent; every write stores its event in the same
 * transaction.
 */
export interface JoinRepository {
  find(joinRequestId: string): Promise<JoinRequest | undefined>;
  /**
   * Stores a new request and counts it against the caps; a retry with the same idempotency key returns the same values
   * again. Throws IdempotencyKeyReused if the key was used with a different body; TooManyRequests, ProofUsed or
   * FirstMailStopped if the request is not admitted; or ConcurrentChange if the write loses a race.
   */
  request(
    change: JoinChange,
    request: IdempotencyKey,
    admission: Admission,
  ): Promise<Pick<JoinRequest, 'id' | 'confirmBy'>>;
  /**
   * Stores a change and its effect on the group's joining state. Throws ConcurrentChange if the request or the
   * joining state has changed since it was read.
   */
  save(before: JoinRequest, change: JoinChange): Promise<void>;
  /**
   * Like `save`, but also requires the group to be unchanged since it was read; otherwise a request could be opened for
   * a group that has just closed, and the request would never be ended. Also counts the confirmation against the caps,
   * which can throw TooManyRequests or ProofUsed.
   */
  confirm(
    before: JoinRequest,
    change: JoinChange,
    group: Group,
    admission: Admission,
  ): Promise<void>;
  /**
   * Removes a request entirely and revokes the tokens issued for it. Throws ConcurrentChange if the given request is
   * stale.
   */
  remove(request: JoinRequest, event: DomainEvent): Promise<void>;
  /**
   * Like `remove`, but also removes the first letter in the same transaction, whether or not the letter is held back.
   */
  withdraw(request: JoinRequest, event: DomainEvent): Promise<void>;
  /** Returns the ids of a group's requests that are awaiting a reply. */
  openOf(groupId: string): Promise<readonly string[]>;
  /** How many of a group's requests are awaiting a reply, and when the oldest of them was confirmed, if known. */
  waitingAt(groupId: string): Promise<{ readonly count: number; readonly oldest?: string }>;
  /** Returns the ids of at most `limit` requests whose next step was due before `moment`, oldest first. */
  dueBefore(moment: Date, limit: number): Promise<readonly string[]>;
}

/** Stores whether people can ask to join a group. */
export interface JoiningRepository {
  /** Strongly consistent. A group with no stored state is open. */
  of(group: Pick<Group, 'id' | 'municipality'>): Promise<Joining>;
  /** Stores a change and its event, if any. Throws ConcurrentChange if the stored state no longer equals `before`. */
  save(change: JoiningChange): Promise<void>;
}
