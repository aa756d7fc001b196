import { ownRegistration } from '../../../shared/auth/own-registration.ts';
import type { Group } from '../../../shared/domain/groups/group.ts';
import { withdraw } from '../../../shared/domain/groups/waiting.ts';
import { retryOnConflict } from '../../../shared/domain/platform/retry-on-conflict.ts';
import type { Authority } from '../../../shared/ports/access.ts';
import type { GroupRepository } from '../../../shared/ports/groups.ts';
import type { Clock } from '../../../shared/ports/platform.ts';

interface Needs {
  readonly groups: Pick<GroupRepository, 'find' | 'save'>;
  readonly authority: Pick<Authority, 'coordinator'>;
  readonly clock: Clock;
}

/**
 * Withdraws a registration that is waiting for a decision or an answer; does nothing if it has already been withdrawn.
 * Throws CredentialRefused, GroupNotFound or TransitionRefused.
 */
export async function withdrawRegistration(
  needs: Needs,
  groupId: string,
  credential: string | undefined,
): Promise<Group> {
  return retryOnConflict(3, async () => {
    const group = await ownRegistration(needs.groups, needs, groupId, credential);
    if (group.status === 'withdrawn') return group;
    const change = withdraw(group, needs.clock());
    await needs.groups.save(group, change);
    return change.group;
  });
}
