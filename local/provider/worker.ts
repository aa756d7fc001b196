/** Runs the identity provider of the example organisations in a worker thread, with the same clock as the functions. */
import { parentPort, workerData } from 'node:worker_threads';
import { exampleProviders } from '../../shared/runtime/example-providers.ts';
import { regionById } from '../../shared/regions/index.ts';
import { regionPath } from '../../shared/regions/region-path.ts';
import { finishSignInRoute } from '../../shared/routes/desk/finish-sign-in.ts';
import { listen } from '../listen.ts';
import { StartRefused } from '../start-refused.ts';
import { shiftDate } from '../test-clock/shift-date.ts';
import { exampleOfficers } from './example-officers.ts';
import { exampleProvider, providerListener, type Listener } from './provider.ts';
import type { ProviderReport, ProviderSecret, ProviderSettings } from './worker-messages.ts';

const { port, regions, siteUrl, clockMemory } = workerData as ProviderSettings;
if (clockMemory) shiftDate(clockMemory);
const parent = parentPort;
if (!parent) throw new Error('this file runs as a worker thread only');
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread of our own, not a window
const report = (message: ProviderReport): void => parent.postMessage(message);

let listener: Listener | undefined;
try {
  const { url: issuer } = await listen(
    port,
    'PROVIDER_PORT',
    providerListener(() => listener),
  );
  const served = regions.map(regionById);
  parent.on('message', ({ secret }: ProviderSecret) => {
    void exampleProvider({
      issuer,
      secret,
      officers: served.flatMap((region) => exampleOfficers(region, issuer)),
      clients: served.flatMap((region) =>
        exampleProviders(region, issuer).map(({ clientId: id }) => ({
          id,
          redirectUri: siteUrl + regionPath({ all: regions }, region) + finishSignInRoute.path,
        })),
      ),
    }).then((ready) => {
      listener = ready;
      report({ kind: 'ready' });
    });
  });
  report({ kind: 'listening', issuer });
} catch (error) {
  if (!(error instanceof StartRefused)) throw error;
  report({ kind: 'refused', reason: error.message });
}
