import { setTimeout as pause } from 'node:timers/promises';
import { succeeded, type Outcome } from '../../../local/demo/site-client.ts';
import type { ProblemType } from '../../../shared/requests/problem-types.ts';

const passing: readonly ProblemType[] = ['unexpected', 'too-busy', 'changed-meanwhile'];

/**
 * Asks until the system answers. What passes is tried again: no connection, half an answer, too busy. Anything else is a
 * defect and ends the campaign, but for a problem that says that an earlier attempt succeeded (`doneBefore`): its answer was lost.
 */
export async function untilAnswered<Body>(
  ask: () => Promise<Outcome<Body>>,
  doneBefore: (problem: Extract<Outcome<Body>, { ok: false }>['problem']) => boolean = () => false,
): Promise<Body | undefined> {
  for (;;) {
    const outcome = await answered(ask);
    if (outcome?.ok === true) return outcome.body;
    if (outcome && doneBefore(outcome.problem)) return undefined;
    if (outcome && !passing.some((type) => outcome.problem.type === `/problems/${type}`))
      return succeeded(outcome);
    await pause(150);
  }
}

/** Undefined when there was no whole answer: fetch says so with a TypeError, a cut-off body with a SyntaxError. */
async function answered<Body>(
  ask: () => Promise<Outcome<Body>>,
): Promise<Outcome<Body> | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof TypeError || error instanceof SyntaxError) return undefined;
    throw error;
  }
}
