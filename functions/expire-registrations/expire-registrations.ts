import { ConcurrentChange, TransitionRefused } from '../../shared/domain/errors.ts';
import { expire } from '../../shared/domain/registration.ts';
import type { Clock, GroupRepository, Log } from '../../shared/ports.ts';

interface Needs {
  readonly groups: Pick<GroupRepository, 'confirmationsDueBefore' | 'find' | 'expire'>;
  readonly clock: Clock;
  readonly log: Log;
}

const mostPerRun = 200;

/**
 * Ends the registrations that nobody confirmed in time and removes their personal data.
 * One that fails holds up no other; RegistrationsLeft is thrown after the last.
 */
export async function expireRegistrations(needs: Needs): Promise<void> {
  const now = needs.clock();
  let left = 0;
  for (const groupId of await needs.groups.confirmationsDueBefore(now, mostPerRun)) {
    try {
      await expireRegistration(needs, groupId, now);
    } catch (error) {
      left += 1;
      needs.log.error('registration could not be expired', error, { groupId });
    }
  }
  if (left > 0) throw new RegistrationsLeft(left);
}

export class RegistrationsLeft extends Error {
  override readonly name = 'RegistrationsLeft';

  constructor(count: number) {
    super(`${count} registrations could not be expired`);
  }
}

async function expireRegistration({ groups, log }: Needs, groupId: string, now: Date): Promise<void> {
  const group = await groups.find(groupId);
  if (!group) return;
  try {
    await groups.expire(group, expire(group, now));
    log.info('registration expired', { groupId });
  } catch (error) {
    // Confirmed or expired since the list was read: nothing left to do.
    if (!(error instanceof TransitionRefused || error instanceof ConcurrentChange)) throw error;
  }
}
