import { mailboxOf, type Counted } from '../domain/platform/caps.ts';
import type { Fingerprint } from '../ports/access.ts';

/** Returns the caps that an unauthenticated request counts towards, apart from the cap of its group or municipality. */
export async function countedFor(
  { email, sender, now }: { readonly email: string; readonly sender: string; readonly now: Date },
  fingerprint: Fingerprint,
): Promise<readonly Counted[]> {
  const day = now.toISOString().slice(0, 10);
  return [
    { cap: 'address', digest: await fingerprint(`address ${mailboxOf(email)}`) },
    // Include the day in the digest, so that a sender cannot be recognised from one day to the next.
    { cap: 'sender', digest: await fingerprint(`sender ${day} ${sender}`) },
  ];
}
