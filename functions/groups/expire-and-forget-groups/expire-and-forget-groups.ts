import { ConcurrentChange, TransitionRefused } from '../../../shared/domain/errors.ts';
import { removesPersonalData, takeDueStep } from '../../../shared/domain/groups/retention.ts';
import type { GroupRepository, RegistrationRepository } from '../../../shared/ports/groups.ts';
import type { Clock, Log } from '../../../shared/ports/platform.ts';

/** Registrations and groups are stored separately, but their personal data is removed in the same way. */
type Kept = Pick<GroupRepository & RegistrationRepository, 'dueBefore' | 'find' | 'saveAndForget'>;

interface Needs {
  readonly registrations: Kept;
  readonly groups: Kept & Pick<GroupRepository, 'save'>;
  readonly clock: Clock;
  readonly log: Log;
}

const mostPerRun = 200;

/**
 * Takes the step that is due for each group: removes the personal data of registrations that were not confirmed in time
 * and of groups that have ended, and reminds people of registrations that are waiting. If one group fails, the others
 * are still handled, and RemovalsFailed is thrown at the end.
 */
export async function expireAndForgetGroups(needs: Needs): Promise<void> {
  const now = needs.clock();
  let left = 0;
  for (const kept of [needs.registrations, needs.groups]) {
    for (const groupId of await kept.dueBefore(now, mostPerRun)) {
      try {
        await takeStep(kept, groupId, needs);
      } catch (error) {
        left += 1;
        needs.log.error('due step of a group failed', error, { groupId });
      }
    }
  }
  if (left > 0) throw new RemovalsFailed(left);
}

export class RemovalsFailed extends Error {
  override readonly name = 'RemovalsFailed';

  constructor(count: number) {
    super(`${count} groups have a step that is still due`);
  }
}

async function takeStep(kept: Kept, groupId: string, needs: Needs): Promise<void> {
  const group = await kept.find(groupId);
  if (!group) return;
  try {
    const change = takeDueStep(group, needs.clock());
    await (removesPersonalData(change)
      ? kept.saveAndForget(group, change)
      : needs.groups.save(group, change));
    needs.log.info('due step of a group taken', { groupId, event: change.event.name });
  } catch (error) {
    // After the list was read, the registration was confirmed, a decision was made on it, or its question was answered;
    // the next run takes whatever step is then due.
    if (!(error instanceof TransitionRefused || error instanceof ConcurrentChange)) throw error;
  }
}
