import { mailboxOf, type Counted } from '../domain/platform/caps.ts';
import type { Fingerprint } from '../ports/access.ts';

/** What a request by a stranger is counted for, beside the group or municipality that it is about. */
export async function countedFor(
  { email, sender, now }: { readonly email: string; readonly sender: string; readonly now: Date },
  fingerprint: Fingerprint,
): Promise<readonly Counted[]> {
  const day = now.toISOString().slice(0, 10);
  return [
    { cap: 'address', digest: await fingerprint(`address ${mailboxOf(email)}`) },
    // With the day in it, so that a sender of one day cannot be recognised on another.
    { cap: 'sender', digest: await fingerprint(`sender ${day} ${sender}`) },
  ];
}
