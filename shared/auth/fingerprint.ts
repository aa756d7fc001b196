import { createHmac } from 'node:crypto';
import type { Fingerprint } from '../ports/access.ts';
import type { SigningKey } from './signed-tokens.ts';

/**
 * Creates digests that only this deployment can compute, so that nobody else can recover email or network addresses
 * from them by brute force.
 */
export function keyedFingerprint(signingKey: SigningKey): Fingerprint {
  return async (text) =>
    createHmac('sha256', await signingKey())
      .update(`fingerprint\n${text}`)
      .digest('hex')
      .slice(0, 32);
}
