import { retryOnConflict } from '../../../shared/domain/platform/retry-on-conflict.ts';
import { StarterNotFound, withdrawStarter } from '../../../shared/domain/starting/starter.ts';
import type { Authority } from '../../../shared/ports/access.ts';
import type { StarterRepository } from '../../../shared/ports/starting.ts';
import type { RemovalResponse } from '../../../shared/requests/platform/access.ts';

interface Needs {
  readonly starters: Pick<StarterRepository, 'find' | 'withdraw'>;
  readonly authority: Pick<Authority, 'starter'>;
}

/**
 * Removes a request for a starter kit that nobody has confirmed; every token and session for it ends. Throws
 * CredentialRefused, StarterNotFound or TransitionRefused.
 */
export async function withdrawStarterKit(
  { starters, authority }: Needs,
  starterId: string,
  credential: string | undefined,
): Promise<RemovalResponse> {
  await authority.starter(credential, starterId);
  await retryOnConflict(3, async () => {
    const starter = await starters.find(starterId);
    if (!starter) throw new StarterNotFound();
    await starters.withdraw(starter, withdrawStarter(starter));
  });
  return { removed: true };
}
