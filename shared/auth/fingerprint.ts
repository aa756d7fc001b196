import { createHmac } from 'node:crypto';
import { mailboxOf } from '../domain/platform/mailbox.ts';
import type { Fingerprint } from '../ports/access.ts';

/**
 * Creates digests that only this deployment can compute, so that nobody else can recover email or IP addresses from
 * them by brute force. `key` loads a random string of at least 32 bytes; a shorter one is refused with an error.
 */
export function keyedFingerprint(key: () => Promise<string>): Fingerprint {
  return async (text) => {
    const secret = await key();
    if (Buffer.byteLength(secret) < 32)
      throw new Error('the fingerprint key is shorter than 32 bytes');
    return createHmac('sha256', secret).update(text).digest('hex').slice(0, 32);
  };
}

/** The digest of a mailbox; the same for every spelling that reaches it. */
export function mailboxFingerprint(email: string, fingerprint: Fingerprint): Promise<string> {
  return fingerprint(`mailbox ${mailboxOf(email)}`);
}
