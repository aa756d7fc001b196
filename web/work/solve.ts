import type { ProblemDetails } from '../../shared/requests/problem.ts';
import { showWork } from './progress.ts';
import type { WorkMessage } from './worker-message.ts';

type Challenge = NonNullable<ProblemDetails['challenge']>;

/**
 * Solves a challenge in the background while the page shows the progress. Returns the value of the header with the
 * proof; undefined if this browser cannot do the work.
 */
export async function solve(challenge: Challenge): Promise<string | undefined> {
  const worker = new Worker(new URL('worker.ts', import.meta.url), { type: 'module' });
  const most = mostDerivations(challenge);
  showWork(0);
  try {
    const solution = await new Promise<unknown>((resolve) => {
      worker.addEventListener('message', ({ data }: MessageEvent<WorkMessage>) => {
        if (data.solution === undefined) showWork(Math.min(1, data.tried / most));
        else resolve(data.solution);
      });
      // An old browser cannot run the worker; the message then says when the request can be sent without a proof of
      // work.
      worker.addEventListener('error', () => resolve(null));
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker of our own, not a window
      worker.postMessage(challenge);
    });
    return solution === null ? undefined : btoa(JSON.stringify({ challenge, solution }));
  } finally {
    worker.terminate();
    showWork(undefined);
  }
}

/** The largest number of derivations that this challenge can take, used to show the progress. */
function mostDerivations({ parameters }: Challenge): number {
  const { data } = parameters;
  const most = typeof data === 'object' && data !== null && 'most' in data ? data.most : undefined;
  return typeof most === 'number' && most > 0 ? most : 1;
}
