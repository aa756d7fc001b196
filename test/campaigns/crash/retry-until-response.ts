import { setTimeout as pause } from 'node:timers/promises';
import { SignInFailed } from '../../../local/demo/sign-in.ts';
import { succeeded, type Outcome } from '../../../local/demo/site-client.ts';
import type { ProblemType } from '../../../shared/requests/problem-types.ts';

const transientProblems: readonly ProblemType[] = ['unexpected', 'too-busy', 'changed-meanwhile'];

/**
 * A kill in the middle of a sign-in makes the sign-in fail, because the local provider keeps unfinished sign-ins only
 * in memory. If signing in fails this often for one request, there must be another reason.
 */
const mostFailedSignIns = 200;

/**
 * Sends a request until the system responds, retrying if there is no connection, if the response is incomplete, if the
 * system is too busy or if signing in failed. Any other problem is a bug and ends the campaign, unless it shows that an
 * earlier attempt succeeded and its response was lost (`isAlreadyDone`); in that case the result is undefined.
 */
export async function retryUntilResponse<Body>(
  send: () => Promise<Outcome<Body>>,
  isAlreadyDone: (problem: Extract<Outcome<Body>, { ok: false }>['problem']) => boolean = () =>
    false,
): Promise<Body | undefined> {
  for (let failedSignIns = 0; ;) {
    const outcome = await tryToSend(send, () => (failedSignIns += 1) <= mostFailedSignIns);
    if (outcome?.ok === true) return outcome.body;
    if (outcome && isAlreadyDone(outcome.problem)) return undefined;
    if (outcome && !transientProblems.some((type) => outcome.problem.type === `/problems/${type}`))
      return succeeded(outcome);
    await pause(150);
  }
}

/**
 * The result is undefined if there was no complete response: without a connection, fetch throws a TypeError, and a
 * truncated body causes a SyntaxError. If signing in failed, `maySignInAgain` determines whether that counts as no
 * response.
 */
async function tryToSend<Body>(
  send: () => Promise<Outcome<Body>>,
  maySignInAgain: () => boolean,
): Promise<Outcome<Body> | undefined> {
  try {
    return await send();
  } catch (error) {
    if (error instanceof SignInFailed && maySignInAgain()) return undefined;
    if (error instanceof TypeError || error instanceof SyntaxError) return undefined;
    throw error;
  }
}
