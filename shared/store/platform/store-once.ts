import { ConcurrentChange } from '../../domain/errors.ts';
import type { Counted } from '../../domain/platform/caps.ts';
import type { IdempotencyKey } from '../../ports/platform.ts';
import { WriteRefused, type Table, type Write } from '../table.ts';
import { capRefusal, countWrite } from './cap-items.ts';
import { putIdempotencyKey, storedBefore } from './idempotency-items.ts';

interface Storing {
  readonly request: IdempotencyKey;
  readonly subjectId: string;
  readonly counted: readonly Counted[];
  readonly now: Date;
  readonly writes: readonly Write[];
}

/**
 * Stores what a stranger asked for, counted against the caps and once a request: all or nothing. Answers the id of what
 * the same request stored before, if it did. Throws IdempotencyKeyReused, TooManyRequests or ConcurrentChange.
 */
export async function storeOnce(
  table: Table,
  { request, subjectId, counted, now, writes }: Storing,
): Promise<string> {
  try {
    await table.transact([
      putIdempotencyKey(table.name, request, subjectId, now),
      ...counted.map((each) => countWrite(table.name, each, now)),
      ...writes,
    ]);
    return subjectId;
  } catch (error) {
    if (!(error instanceof WriteRefused)) throw error;
    const before = await storedBefore(table, request, now);
    if (before !== undefined) return before;
    throw capRefusal(error, counted, 1, now) ?? new ConcurrentChange({ cause: error });
  }
}
