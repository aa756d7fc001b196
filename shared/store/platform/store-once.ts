import type * as z from 'zod';
import { ConcurrentChange } from '../../domain/errors.ts';
import type { Counted } from '../../domain/platform/caps.ts';
import type { IdempotencyKey } from '../../ports/platform.ts';
import { WriteRefused, type RegionTable, type Write } from '../table.ts';
import { capRefusal, countWrite } from './cap-items.ts';
import { putIdempotencyKey, respondedBefore } from './idempotency-items.ts';

interface Storing<Response extends object> {
  readonly idempotencyKey: IdempotencyKey;
  readonly response: Response;
  readonly schema: z.ZodType<Response>;
  readonly counted: readonly Counted[];
  readonly now: Date;
  readonly writes: readonly Write[];
}

/**
 * Stores the result of a request that needs no token, counts it against the caps and accepts each
 * idempotency key only once; either everything is written or nothing is. Returns the response to this
 * request, or to an earlier one with the same key. Throws IdempotencyKeyReused, TooManyRequests or
 * ConcurrentChange.
 */
export async function storeOnce<Response extends object>(
  table: RegionTable,
  { idempotencyKey, response, schema, counted, now, writes }: Storing<Response>,
): Promise<Response> {
  try {
    await table.transact([
      putIdempotencyKey(table, idempotencyKey, response, now),
      ...counted.map((each) => countWrite(table, each, now)),
      ...writes,
    ]);
    return response;
  } catch (error) {
    if (!(error instanceof WriteRefused)) throw error;
    const before = await respondedBefore(table, idempotencyKey, schema, now);
    if (before) return before;
    throw capRefusal(error, counted, 1, now) ?? new ConcurrentChange({ cause: error });
  }
}
