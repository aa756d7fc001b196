import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { WorkChallenge } from '../../shared/domain/platform/work.ts';

/** Solves a challenge as the browser does, and returns the value of the header with the proof. */
export async function solveWork({ parameters, signature }: WorkChallenge): Promise<string> {
  const challenge = {
    parameters: parameters as unknown as Parameters<
      typeof solveChallenge
    >[0]['challenge']['parameters'],
    signature,
  };
  const solution = await solveChallenge({ challenge, deriveKey });
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
}
