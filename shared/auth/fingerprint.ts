import { createHmac } from 'node:crypto';
import type { Fingerprint } from '../ports/access.ts';
import type { SigningKey } from './signed-tokens.ts';

/** Digests that only this deployment can make: an address or network address cannot be found by trying all of them. */
export function keyedFingerprint(signingKey: SigningKey): Fingerprint {
  return async (text) =>
    createHmac('sha256', await signingKey())
      .update(`fingerprint\n${text}`)
      .digest('hex')
      .slice(0, 32);
}
