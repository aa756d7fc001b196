import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import type { Invocable } from '../lambda/function-pool.ts';
import type { StreamRecord } from './lambda-record.ts';

export interface DeliveryOptions {
  readonly target: Invocable;
  readonly partialFailures: boolean;
  readonly bisect: boolean;
  /** -1 means no limit: records are retried until they expire. */
  readonly maxRetries: number;
  readonly maxAgeSeconds: number;
  readonly onGivenUp: (records: readonly StreamRecord[], reason: string) => Promise<void>;
  readonly clock: () => number;
  /** Waits before records are retried; resolves early when the signal aborts. Defaults to waiting in real time. */
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly signal: AbortSignal;
}

const failuresShape = z
  .object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })).nullish() })
  .nullish();
const firstWaitMs = 200;
const maxWaitMs = 10_000;

/**
 * Passes records to the function in stream order until each has succeeded or been given up on. As in Lambda, records
 * are retried from the first failure onwards, and a failing batch is bisected to find the bad record. Resolves early
 * when the signal aborts; unfinished records are delivered again after a restart.
 */
export async function deliver(
  records: readonly StreamRecord[],
  options: DeliveryOptions,
  attempt = 0,
): Promise<'done' | 'stopped'> {
  if (records.length === 0) return 'done';
  if (options.signal.aborted) return 'stopped';
  const rest = await invoke(records, options);
  if (rest.length === 0) return 'done';
  const oldest = rest[0] as StreamRecord;
  const madeProgress = rest.length < records.length;
  const tooOld =
    options.maxAgeSeconds >= 0 &&
    options.clock() - oldest.createdAt > options.maxAgeSeconds * 1_000;
  const exhausted = options.maxRetries >= 0 && attempt >= options.maxRetries;
  if (rest.length > 1 && options.bisect && !madeProgress) {
    const middle = Math.ceil(rest.length / 2);
    if ((await deliver(rest.slice(0, middle), options, attempt)) === 'stopped') return 'stopped';
    return deliver(rest.slice(middle), options, attempt);
  }
  if (tooOld || exhausted) {
    const givenUp = options.bisect ? rest.slice(0, 1) : rest;
    await options.onGivenUp(givenUp, tooOld ? 'RecordAgeExceeded' : 'RetryAttemptsExhausted');
    return deliver(rest.slice(givenUp.length), options);
  }
  if (!madeProgress)
    await (options.wait ?? realPause)(
      Math.min(maxWaitMs, firstWaitMs * 2 ** attempt),
      options.signal,
    );
  return deliver(rest, options, madeProgress ? 0 : attempt + 1);
}

/**
 * Returns the records to retry: those from the first reported failure onwards, or all of them if the function threw.
 */
async function invoke(
  records: readonly StreamRecord[],
  options: DeliveryOptions,
): Promise<readonly StreamRecord[]> {
  let response: unknown;
  try {
    response = await options.target.invoke({ Records: records.map(({ asEvent }) => asEvent) }, [
      namesOf(records),
    ]);
  } catch (error) {
    // The pool has already logged the failure, so just retry the records.
    if (error instanceof Error && error.name === 'FunctionFailed') return records;
    throw error;
  }
  if (!options.partialFailures) return [];
  const parsed = failuresShape.safeParse(response);
  if (!parsed.success) return records;
  const failed = new Set(
    (parsed.data?.batchItemFailures ?? []).map(({ itemIdentifier }) => itemIdentifier),
  );
  if (failed.size === 0) return [];
  const first = records.findIndex(({ sequenceNumber }) => failed.has(sequenceNumber));
  return first === -1 ? records : records.slice(first);
}

function namesOf(records: readonly StreamRecord[]): string {
  const [first, last] = [records[0]?.sequenceNumber, records.at(-1)?.sequenceNumber];
  return first === last ? `stream record ${first}` : `stream records ${first} to ${last}`;
}

async function realPause(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await pause(ms, undefined, { signal });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
