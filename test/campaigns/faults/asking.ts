import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { ConcurrentChange, Refusal } from '../../../shared/domain/errors.ts';
import type { Flow } from './flow.ts';
import type { Equipment } from './functions.ts';
import { ServiceFailed } from './invocation.ts';

/** What came back to a person: an answer, a refusal, or nothing, after which both are possible. */
export type CallOutcome<Result> =
  | { readonly kind: 'answered'; readonly result: Result }
  | { readonly kind: 'refused'; readonly error: Refusal; readonly afterSilence: boolean }
  | { readonly kind: 'silence' };

/** A person asks, and again after silence or an apology, until something comes back or patience ends. */
export async function ask<Result>(
  flow: Flow,
  name: string,
  work: (equipment: Equipment) => Promise<Result>,
): Promise<CallOutcome<Result>> {
  const patience = 1 + flow.chance.below(4);
  let afterSilence = false;
  for (let attempt = 0; attempt < patience; attempt += 1) {
    if (attempt > 0) await flow.time.sleep(flow.chance.between(2, 240) * 1000);
    const ended = await flow.request(name, work);
    if (ended.kind === 'done') {
      flow.note(`${name} answered`);
      return { kind: 'answered', result: ended.result };
    }
    const error = ended.kind === 'failed' ? ended.error : undefined;
    if (error instanceof Refusal && !(error instanceof ConcurrentChange))
      return { kind: 'refused', error, afterSilence };
    if (error !== undefined && !isOfTheServices(error) && !(error instanceof ConcurrentChange))
      throw error;
    // A conflict was certainly not carried out; anything else may have been.
    if (!(error instanceof ConcurrentChange)) afterSilence = true;
  }
  flow.note(`${name} was given up`);
  return { kind: 'silence' };
}

/** Anything else is no fault of a service, but one of ours. */
function isOfTheServices(error: unknown): boolean {
  return error instanceof ServiceFailed || error instanceof TransactionCanceledException;
}
