import { ConcurrentChange } from '../../domain/errors.ts';
import type { Counted } from '../../domain/platform/caps.ts';
import type { IdempotencyKey } from '../../ports/platform.ts';
import { WriteRefused, type RegionTable, type Write } from '../table.ts';
import { capRefusal, countWrite } from './cap-items.ts';
import { putIdempotencyKey, storedBefore } from './idempotency-items.ts';

interface Storing {
  readonly idempotencyKey: IdempotencyKey;
  readonly subjectId: string;
  readonly counted: readonly Counted[];
  readonly now: Date;
  readonly writes: readonly Write[];
}

/**
 * Stores the result of a request that needs no token, counts it against the caps and accepts each
 * idempotency key only once; either everything is written or nothing is. Returns the id of the
 * stored object, whether this request or an earlier one with the same key stored it. Throws
 * IdempotencyKeyReused, TooManyRequests or ConcurrentChange.
 */
export async function storeOnce(
  table: RegionTable,
  { idempotencyKey, subjectId, counted, now, writes }: Storing,
): Promise<string> {
  try {
    await table.transact([
      putIdempotencyKey(table, idempotencyKey, subjectId, now),
      ...counted.map((each) => countWrite(table, each, now)),
      ...writes,
    ]);
    return subjectId;
  } catch (error) {
    if (!(error instanceof WriteRefused)) throw error;
    const storedId = await storedBefore(table, idempotencyKey, now);
    if (storedId !== undefined) return storedId;
    throw capRefusal(error, counted, 1, now) ?? new ConcurrentChange({ cause: error });
  }
}
