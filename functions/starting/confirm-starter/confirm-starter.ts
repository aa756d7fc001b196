import type { MailCaps } from '../../../shared/auth/mail-caps.ts';
import { counting } from '../../../shared/domain/platform/caps.ts';
import { retryOnConflict } from '../../../shared/domain/platform/retry-on-conflict.ts';
import {
  confirmStarter as confirm,
  StarterNotFound,
} from '../../../shared/domain/starting/starter.ts';
import type { Authority, Sender } from '../../../shared/ports/access.ts';
import type { FirstLetters } from '../../../shared/ports/mail.ts';
import type { Clock } from '../../../shared/ports/platform.ts';
import type { StarterRepository } from '../../../shared/ports/starting.ts';

interface Needs {
  readonly caps: Pick<MailCaps, 'confirmed'>;
  readonly starters: Pick<StarterRepository, 'find' | 'save'>;
  readonly authority: Pick<Authority, 'starter'>;
  readonly firstLetters: Pick<FirstLetters, 'confirmed'>;
  readonly clock: Clock;
}

/**
 * Confirms the email address of a starter who wants to be contacted; repeating this changes nothing.
 * Throws CredentialRefused, StarterNotFound, TransitionRefused, TooManyRequests or ConcurrentChange.
 */
export async function confirmStarter(
  { caps, starters, authority, firstLetters, clock }: Needs,
  id: string,
  credential: string | undefined,
  sender: Sender,
): Promise<{ alreadyConfirmed: boolean }> {
  await authority.starter(credential, id);
  const alreadyConfirmed = await retryOnConflict(3, async () => {
    const starter = await starters.find(id);
    if (!starter) throw new StarterNotFound();
    if (starter.confirmedAt !== undefined) return true;
    const change = confirm(starter, clock());
    const act = {
      email: starter.email,
      shared: [counting('municipality', starter.municipality)],
    };
    await caps.confirmed(act, sender, (admission) => starters.save(starter, change, admission));
    return false;
  });
  await firstLetters.confirmed(id);
  return { alreadyConfirmed };
}
