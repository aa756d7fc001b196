import type { DomainEvent } from '../../events/catalogue.ts';
import type { Admission } from '../domain/platform/admission.ts';
import type { Starter, StarterChange } from '../domain/starting/starter.ts';
import type { IdempotencyKey } from './platform.ts';

/**
 * People who want to start a group. Every read except `dueBefore` is strongly consistent; every write stores its event
 * in the same transaction.
 */
export interface StarterRepository {
  find(starterId: string): Promise<Starter | undefined>;
  /**
   * Stores a new starter and counts the request against the caps; a retry with the same idempotency key returns the
   * same values again. Throws IdempotencyKeyReused if the key was used with a different body; TooManyRequests,
   * ProofUsed or FirstMailStopped if the request is not admitted; or ConcurrentChange if the write loses a race.
   */
  request(
    change: StarterChange,
    request: IdempotencyKey,
    admission: Admission,
  ): Promise<Pick<Starter, 'id'>>;
  /**
   * Throws ConcurrentChange if the stored starter no longer equals `before`. A change that causes mail to be sent to
   * other people is also counted against the caps, which can throw TooManyRequests or ProofUsed.
   */
  save(before: Starter, change: StarterChange, admission?: Admission): Promise<void>;
  /**
   * Removes all data about a starter and revokes the tokens issued for the request. Throws ConcurrentChange if the
   * given starter is stale.
   */
  remove(starter: Starter, event: DomainEvent): Promise<void>;
  /**
   * Like `remove`, but also removes the first letter in the same transaction, whether or not the letter is held back.
   */
  withdraw(starter: Starter, event: DomainEvent): Promise<void>;
  /** Returns the ids of at most `limit` starters whose data was due for removal before `moment`, oldest first. */
  dueBefore(moment: Date, limit: number): Promise<readonly string[]>;
}
