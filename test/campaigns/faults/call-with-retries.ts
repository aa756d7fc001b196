import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { ConcurrentChange, Refusal } from '../../../shared/domain/errors.ts';
import type { Flow } from './flow.ts';
import type { FunctionNeeds } from './functions.ts';
import { ServiceFailed } from './invocation.ts';

/** What a client learns: a result, a refusal, or nothing, in which case the call may or may not have succeeded. */
export type CallOutcome<Result> =
  | { readonly kind: 'succeeded'; readonly result: Result }
  | { readonly kind: 'refused'; readonly error: Refusal; readonly afterUnknown: boolean }
  | { readonly kind: 'unknown' };

/** Calls a function until it responds or the client gives up, retrying after each failure or lost response. */
export async function callWithRetries<Result>(
  flow: Flow,
  name: string,
  work: (needs: FunctionNeeds) => Promise<Result>,
): Promise<CallOutcome<Result>> {
  const attempts = 1 + flow.chance.below(4);
  let afterUnknown = false;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if (attempt > 0) await flow.time.sleep(flow.chance.between(2, 240) * 1000);
    const ended = await flow.request(name, work);
    if (ended.kind === 'done') {
      flow.note(`${name} responded`);
      return { kind: 'succeeded', result: ended.result };
    }
    const error = ended.kind === 'failed' ? ended.error : undefined;
    if (error instanceof Refusal && !(error instanceof ConcurrentChange))
      return { kind: 'refused', error, afterUnknown };
    if (error !== undefined && !isServiceError(error) && !(error instanceof ConcurrentChange))
      throw error;
    // After a conflict, it is certain that nothing changed; after any other failure, the request may have been carried
    // out.
    if (!(error instanceof ConcurrentChange)) afterUnknown = true;
  }
  flow.note(`${name} gave up`);
  return { kind: 'unknown' };
}

/** Whether a service caused the error; any other error is a bug in our own code. */
function isServiceError(error: unknown): boolean {
  return error instanceof ServiceFailed || error instanceof TransactionCanceledException;
}
