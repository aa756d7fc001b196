import { ConcurrentChange, TransitionRefused } from '../../../shared/domain/errors.ts';
import { takeDueStep } from '../../../shared/domain/groups/retention.ts';
import type { GroupRepository, RegistrationRepository } from '../../../shared/ports/groups.ts';
import type { Clock, Log } from '../../../shared/ports/platform.ts';

/** Registrations and groups are kept apart, but their personal data is removed in the same way. */
type Kept = Pick<GroupRepository & RegistrationRepository, 'dueBefore' | 'find' | 'saveAndForget'>;

interface Needs {
  readonly registrations: Kept;
  readonly groups: Kept;
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
  for (const kept of [needs.registrations, needs.groups]) {
    for (const groupId of await kept.dueBefore(now, mostPerRun)) {
      try {
        await removePersonalData(kept, groupId, needs);
      } catch (error) {
        left += 1;
        needs.log.error('personal data of a group could not be removed', error, { groupId });
      }
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
  kept: Kept,
  groupId: string,
  { clock, log }: Needs,
): Promise<void> {
  const group = await kept.find(groupId);
  if (!group) return;
  try {
    const change = takeDueStep(group, clock());
    await kept.saveAndForget(group, change);
    log.info('personal data of a group removed', { groupId, event: change.event.name });
  } catch (error) {
    // The registration was confirmed, or the data was removed, after the list was read, so there is nothing left to do.
    if (!(error instanceof TransitionRefused || error instanceof ConcurrentChange)) throw error;
  }
}
