import { ConcurrentChange, TransitionRefused } from '../../../shared/domain/errors.ts';
import { tend } from '../../../shared/domain/groups/retention.ts';
import type { GroupRepository } from '../../../shared/ports/groups.ts';
import type { Clock, Log } from '../../../shared/ports/platform.ts';

interface Needs {
  readonly groups: Pick<GroupRepository, 'dueBefore' | 'find' | 'saveAndForget'>;
  readonly clock: Clock;
  readonly log: Log;
}

const mostPerRun = 200;

/**
 * Removes the personal data of registrations that nobody confirmed in time, and of groups that were rejected or closed
 * thirty days ago.
 * One that fails holds up no other; RegistrationsLeft is thrown after the last.
 */
export async function expireAndForgetGroups(needs: Needs): Promise<void> {
  const now = needs.clock();
  let left = 0;
  for (const groupId of await needs.groups.dueBefore(now, mostPerRun)) {
    try {
      await expireRegistration(needs, groupId, now);
    } catch (error) {
      left += 1;
      needs.log.error('personal data of a group could not be removed', error, { groupId });
    }
  }
  if (left > 0) throw new RegistrationsLeft(left);
}

export class RegistrationsLeft extends Error {
  override readonly name = 'RegistrationsLeft';

  constructor(count: number) {
    super(`${count} groups keep personal data that is due to go`);
  }
}

async function expireRegistration(
  { groups, log }: Needs,
  groupId: string,
  now: Date,
): Promise<void> {
  const group = await groups.find(groupId);
  if (!group) return;
  try {
    const change = tend(group, now);
    await groups.saveAndForget(group, change);
    log.info('personal data of a group removed', { groupId, event: change.event.name });
  } catch (error) {
    // Confirmed, expired or forgotten since the list was read: nothing left to do.
    if (!(error instanceof TransitionRefused || error instanceof ConcurrentChange)) throw error;
  }
}
