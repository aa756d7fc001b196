// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { challengeFor, checkProof } from '../../../../shared/auth/proof-of-work.ts';
import { keyedFingerprint } from '../../../../shared/auth/fingerprint.ts';
import { currentWork, showWork, watchWork } from '../../../../web/work/progress.ts';
import { solve } from '../../../../web/work/solve.ts';
import { now } from '../../../support/builders.ts';

const fingerprint = keyedFingerprint(async () => 'k'.repeat(64));
const bound = { route: 'registerGroup', sender: 'digest of a sender' };
const challenge = () => challengeFor({ ...bound, upTo: { sender: 40 } }, 0.2, { fingerprint, now });

type Listener = (message: { readonly data: unknown }) => void;

/** Runs the real worker in this thread, or fails to start it, as an old browser does. */
class WorkerStandIn {
  static starts = true;
  static terminated = 0;
  private readonly listeners = new Map<string, Listener>();

  constructor(address: URL, { type }: WorkerOptions) {
    if (!address.pathname.endsWith('/web/work/worker.ts') || type !== 'module')
      throw new Error(`not the worker of the site: ${address} as ${type}`);
  }

  addEventListener(kind: string, listener: Listener): void {
    this.listeners.set(kind, listener);
  }

  postMessage(data: unknown): void {
    if (!WorkerStandIn.starts) return this.listeners.get('error')?.({ data: undefined });
    vi.stubGlobal('postMessage', (message: unknown) =>
      this.listeners.get('message')?.({ data: message }),
    );
    inWorker({ data });
  }

  terminate(): void {
    WorkerStandIn.terminated += 1;
  }
}
let inWorker: Listener;

// Deriving keys takes a long time on a busy machine.

beforeEach(async () => {
  WorkerStandIn.starts = true;
  WorkerStandIn.terminated = 0;
  vi.stubGlobal('addEventListener', (_kind: string, listener: Listener) => {
    inWorker = listener;
  });
  vi.resetModules();
  // oxlint-disable-next-line import/no-unassigned-import -- a worker listens as soon as it is loaded
  await import('../../../../web/work/worker.ts');
  vi.stubGlobal('Worker', WorkerStandIn);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

it('The proof that a browser makes is accepted for its route and sender', async () => {
  const { parameters, signature } = await challenge();

  const proof = await solve({ parameters, signature });

  expect(await checkProof(proof, bound, { fingerprint, now })).toMatchObject({
    upTo: { sender: 40 },
  });
  expect(WorkerStandIn.terminated).toBe(1);
});

it('The progress goes from nothing up to everything, and is over at the end', async () => {
  const seen: (number | undefined)[] = [];
  const stop = watchWork(() => seen.push(currentWork()));

  await solve(await challenge());
  stop();

  const shown = seen.filter((fraction) => fraction !== undefined);
  expect(shown[0]).toBe(0);
  expect(shown).toEqual(shown.toSorted((a, b) => a - b));
  expect(shown.every((fraction) => fraction <= 1)).toBe(true);
  expect(shown.length).toBeGreaterThan(1);
  expect(seen.at(-1)).toBeUndefined();
});

it.each([
  ['as its part of the most that can be needed', { most: 40 }, [0, 0.5, 1, 1, undefined]],
  ['as finished while that is unknown', {}, [0, 1, 1, 1, undefined]],
  ['as finished if that is nothing', { most: 0 }, [0, 1, 1, 1, undefined]],
  ['as finished if that is no number', { most: '40' }, [0, 1, 1, 1, undefined]],
  ['as finished if the challenge says nothing about it', undefined, [0, 1, 1, 1, undefined]],
  ['as finished if it says nothing that can be read', null, [0, 1, 1, 1, undefined]],
])('The progress is shown %s', async (_how, data, expected) => {
  const seen: (number | undefined)[] = [];
  const stop = watchWork(() => seen.push(currentWork()));
  inWorker = () => {
    for (const tried of [20, 40, 60]) postMessage({ tried });
    postMessage({ solution: { counter: 1 } });
  };

  await solve({ parameters: { data }, signature: 'ab' });
  stop();

  expect(seen).toEqual(expected);
});

it('A page that no longer shows the progress is not told of it any more', () => {
  const seen: (number | undefined)[] = [];
  watchWork(() => seen.push(currentWork()))();

  showWork(0.5);
  showWork(undefined);

  expect(seen).toEqual([]);
});

it('A device that finds no solution makes no proof', async () => {
  inWorker = () => postMessage({ solution: null });

  expect(await solve(await challenge())).toBeUndefined();
});

it('An old browser that cannot start the worker makes no proof, and shows no work any more', async () => {
  WorkerStandIn.starts = false;

  expect(await solve(await challenge())).toBeUndefined();

  expect(currentWork()).toBeUndefined();
  expect(WorkerStandIn.terminated).toBe(1);
});
