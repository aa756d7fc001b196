import { setTimeout as pause } from 'node:timers/promises';
import { succeeded, type Outcome } from '../../../local/demo/site-client.ts';
import type { ProblemType } from '../../../shared/requests/problem-types.ts';

const transientProblems: readonly ProblemType[] = ['unexpected', 'too-busy', 'changed-meanwhile'];

/**
 * Sends a request until the system responds, retrying if there is no connection, if the response is
 * incomplete or if the system is too busy. Any other problem is a bug and ends the campaign, unless
 * it shows that an earlier attempt succeeded and its response was lost (`isAlreadyDone`); in that
 * case the result is undefined.
 */
export async function retryUntilResponse<Body>(
  send: () => Promise<Outcome<Body>>,
  isAlreadyDone: (problem: Extract<Outcome<Body>, { ok: false }>['problem']) => boolean = () =>
    false,
): Promise<Body | undefined> {
  for (;;) {
    const outcome = await tryToSend(send);
    if (outcome?.ok === true) return outcome.body;
    if (outcome && isAlreadyDone(outcome.problem)) return undefined;
    if (outcome && !transientProblems.some((type) => outcome.problem.type === `/problems/${type}`))
      return succeeded(outcome);
    await pause(150);
  }
}

/** Undefined if there was no complete response: fetch throws a TypeError, and a truncated body causes a SyntaxError. */
async function tryToSend<Body>(
  send: () => Promise<Outcome<Body>>,
): Promise<Outcome<Body> | undefined> {
  try {
    return await send();
  } catch (error) {
    if (error instanceof TypeError || error instanceof SyntaxError) return undefined;
    throw error;
  }
}
