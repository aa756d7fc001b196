import type * as z from 'zod';
import { ConcurrentChange } from '../../domain/errors.ts';
import type { Admission } from '../../domain/platform/admission.ts';
import type { IdempotencyKey } from '../../ports/platform.ts';
import { WriteRefused, type RegionTable, type Write } from '../table.ts';
import { admissionRefusal, admissionWrites } from './admission-items.ts';
import { putIdempotencyKey, respondedBefore } from './idempotency-items.ts';

interface Storing<Response extends object> {
  readonly idempotencyKey: IdempotencyKey;
  readonly response: Response;
  readonly schema: z.ZodType<Response>;
  readonly admission: Admission;
  readonly now: Date;
  readonly writes: readonly Write[];
}

/**
 * Stores the result of a request that needs no token, counts it against the caps and accepts each idempotency key only
 * once; either everything is written or nothing is. Returns the response to this request, or to an earlier one with the
 * same key. Throws IdempotencyKeyReused if the earlier request had a different body; TooManyRequests, ProofUsed or
 * FirstMailStopped if the request is not admitted; or ConcurrentChange if the write loses a race.
 */
export async function storeOnce<Response extends object>(
  table: RegionTable,
  { idempotencyKey, response, schema, admission, now, writes }: Storing<Response>,
): Promise<Response> {
  try {
    await table.transact([
      putIdempotencyKey(table, idempotencyKey, response, now),
      ...admissionWrites(table, admission, now),
      ...writes,
    ]);
    return response;
  } catch (error) {
    if (!(error instanceof WriteRefused)) throw error;
    const before = await respondedBefore(table, idempotencyKey, schema, now);
    if (before) return before;
    throw admissionRefusal(error, admission, 1, now) ?? new ConcurrentChange({ cause: error });
  }
}
