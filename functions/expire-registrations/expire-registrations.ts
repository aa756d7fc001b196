import { ConcurrentChange, TransitionRefused } from '../../shared/domain/errors.ts';
import { expire } from '../../shared/domain/registration.ts';
import type { Clock, GroupRepository, Log } from '../../shared/ports.ts';

interface Needs {
  readonly groups: Pick<GroupRepository, 'confirmationsDueBefore' | 'find' | 'expire'>;
  readonly clock: Clock;
  readonly log: Log;
}

const mostPerRun = 200;

/** Ends the registrations that nobody confirmed in time and removes their personal data. */
export async function expireRegistrations({ groups, clock, log }: Needs): Promise<void> {
  const now = clock();
  for (const groupId of await groups.confirmationsDueBefore(now, mostPerRun)) {
    const group = await groups.find(groupId);
    if (!group) continue;
    try {
      await groups.expire(group, expire(group, now));
      log.info('registration expired', { groupId });
    } catch (error) {
      // Confirmed or expired since the list was read: nothing left to do.
      if (!(error instanceof TransitionRefused || error instanceof ConcurrentChange)) throw error;
    }
  }
}
