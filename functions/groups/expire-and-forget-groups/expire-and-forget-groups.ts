import { ConcurrentChange, TransitionRefused } from '../../../shared/domain/errors.ts';
import { takeDueStep } from '../../../shared/domain/groups/retention.ts';
import type { GroupRepository } from '../../../shared/ports/groups.ts';
import type { Clock, Log } from '../../../shared/ports/platform.ts';

interface Needs {
  readonly groups: Pick<GroupRepository, 'dueBefore' | 'find' | 'saveAndForget'>;
  readonly clock: Clock;
  readonly log: Log;
}

const mostPerRun = 200;

/**
 * Removes the personal data of registrations that were not confirmed in time, and of groups that were rejected or
 * closed thirty days ago. If one group fails, the others are still handled, and RemovalsFailed is thrown at the end.
 */
export async function expireAndForgetGroups(needs: Needs): Promise<void> {
  const now = needs.clock();
  let left = 0;
  for (const groupId of await needs.groups.dueBefore(now, mostPerRun)) {
    try {
      await removePersonalData(needs, groupId, now);
    } catch (error) {
      left += 1;
      needs.log.error('personal data of a group could not be removed', error, { groupId });
    }
  }
  if (left > 0) throw new RemovalsFailed(left);
}

export class RemovalsFailed extends Error {
  override readonly name = 'RemovalsFailed';

  constructor(count: number) {
    super(`${count} groups still hold personal data that is due for removal`);
  }
}

async function removePersonalData(
  { groups, log }: Needs,
  groupId: string,
  now: Date,
): Promise<void> {
  const group = await groups.find(groupId);
  if (!group) return;
  try {
    const change = takeDueStep(group, now);
    await groups.saveAndForget(group, change);
    log.info('personal data of a group removed', { groupId, event: change.event.name });
  } catch (error) {
    // The registration was confirmed, or the data was removed, after the list was read, so there is nothing left to do.
    if (!(error instanceof TransitionRefused || error instanceof ConcurrentChange)) throw error;
  }
}
