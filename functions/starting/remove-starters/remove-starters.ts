import { ConcurrentChange } from '../../../shared/domain/errors.ts';
import { attemptEach } from '../../../shared/domain/platform/attempt-each.ts';
import { isPast } from '../../../shared/domain/platform/time.ts';
import { starterRemoved, starterRemovalDueAt } from '../../../shared/domain/starting/starter.ts';
import type { Clock, Log } from '../../../shared/ports/platform.ts';
import type { StarterRepository } from '../../../shared/ports/starting.ts';

interface Needs {
  readonly starters: Pick<StarterRepository, 'dueBefore' | 'find' | 'remove'>;
  readonly clock: Clock;
  readonly log: Log;
}

const mostPerRun = 200;

/**
 * Removes all data about starters whose retention period has ended. If one starter fails, the others are still
 * handled, and SomeFailed is thrown at the end.
 */
export async function removeStarters(needs: Needs): Promise<void> {
  const now = needs.clock();
  await attemptEach(
    await needs.starters.dueBefore(now, mostPerRun),
    (id) => remove(needs, id, now),
    (starterId, error) => needs.log.error('starter could not be removed', error, { starterId }),
  );
}

async function remove({ starters, log }: Needs, id: string, now: Date): Promise<void> {
  const starter = await starters.find(id);
  if (!starter || !isPast(starterRemovalDueAt(starter), now)) return;
  try {
    await starters.remove(starter, starterRemoved(starter));
    log.info('starter removed', { starterId: id });
  } catch (error) {
    // A conflict means that an officer has just recorded a follow-up, which starts a new retention period.
    if (!(error instanceof ConcurrentChange)) throw error;
  }
}
