import { ConcurrentChange } from '../../../shared/domain/errors.ts';
import { eachByItself } from '../../../shared/domain/platform/each-by-itself.ts';
import { starterRemoved, starterRemovedAt } from '../../../shared/domain/starting/starter.ts';
import type { Clock, Log } from '../../../shared/ports/platform.ts';
import type { StarterRepository } from '../../../shared/ports/starting.ts';

interface Needs {
  readonly starters: Pick<StarterRepository, 'dueBefore' | 'find' | 'remove'>;
  readonly clock: Clock;
  readonly log: Log;
}

const mostPerRun = 200;

/**
 * Removes everything of people who asked for a starter kit long enough ago.
 * One that fails holds up no other; SomeLeft is thrown after the last.
 */
export async function removeStarters(needs: Needs): Promise<void> {
  const now = needs.clock();
  await eachByItself(
    await needs.starters.dueBefore(now, mostPerRun),
    (id) => remove(needs, id, now),
    (starterId, error) => needs.log.error('starter could not be removed', error, { starterId }),
  );
}

async function remove({ starters, log }: Needs, id: string, now: Date): Promise<void> {
  const starter = await starters.find(id);
  if (!starter || now < starterRemovedAt(starter)) return;
  try {
    await starters.remove(starter, starterRemoved(starter));
    log.info('starter removed', { starterId: id });
  } catch (error) {
    // An officer got in touch at this moment: the data stay as long as that asks.
    if (!(error instanceof ConcurrentChange)) throw error;
  }
}
