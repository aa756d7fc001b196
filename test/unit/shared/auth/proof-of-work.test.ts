import { expect, it } from 'vitest';
import { solveWork } from '../../../../local/demo/solve-work.ts';
import { keyedFingerprint } from '../../../../shared/auth/fingerprint.ts';
import { challengeFor, checkProof } from '../../../../shared/auth/proof-of-work.ts';
import { later, now } from '../../../support/builders.ts';

const fingerprint = keyedFingerprint(async () => 'k'.repeat(64));
const bound = { route: 'registerGroup', sender: 'a' };

/** The other tests create proofs with a small amount of work; this one does as much work as a browser has to do. */
it('The smallest amount of work in use yields a proof that is accepted for ten minutes', async () => {
  const challenge = await challengeFor({ ...bound, upTo: { sender: 40 } }, 1, {
    fingerprint,
    now,
  });
  expect(challenge.parameters).toMatchObject({ cost: 5000, data: { most: 300 } });

  const proof = await solveWork(challenge);

  const accepted = { fingerprint, now: later({ seconds: 599 }) };
  expect(await checkProof(proof, bound, accepted)).toMatchObject({ upTo: { sender: 40 } });
  expect(await checkProof(proof, bound, { fingerprint, now: later({ seconds: 600 }) })).toBe(
    undefined,
  );
});
