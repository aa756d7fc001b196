/** Runs in a worker, so that the page stays usable: solves a challenge and reports the progress. */
import { solveChallenge, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import type { WorkMessage } from './worker-message.ts';

/** The number of derivations between progress reports. */
const reportEvery = 20;

/** The part of a worker's global scope that is used here; the page's own types do not include it. */
const scope = globalThis as unknown as {
  addEventListener(type: 'message', listener: (message: MessageEvent<Challenge>) => void): void;
  postMessage(message: WorkMessage): void;
};

const report = (message: WorkMessage): void =>
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- to our own page, not a window
  scope.postMessage(message);

scope.addEventListener('message', ({ data: challenge }) => {
  let tried = 0;
  const counted: typeof deriveKey = (...parameters) => {
    tried += 1;
    if (tried % reportEvery === 0) report({ tried });
    return deriveKey(...parameters);
  };
  void solveChallenge({ challenge, deriveKey: counted, timeout: 0 }).then((solution) =>
    report({ solution }),
  );
});
