import { ownGroup } from '../../../shared/auth/own-group.ts';
import { close } from '../../../shared/domain/groups/group-life.ts';
import type { Group } from '../../../shared/domain/groups/group.ts';
import { retryOnConflict } from '../../../shared/domain/platform/retry-on-conflict.ts';
import type { Authority } from '../../../shared/ports/access.ts';
import type { GroupRepository } from '../../../shared/ports/groups.ts';
import type { Clock } from '../../../shared/ports/platform.ts';

interface Needs {
  readonly groups: Pick<GroupRepository, 'findByReference' | 'coordinators' | 'save'>;
  readonly authority: Pick<Authority, 'coordinator'>;
  readonly clock: Clock;
}

/**
 * Closes a group permanently. Throws CredentialRefused, or TransitionRefused if the group is neither active nor
 * dormant.
 */
export async function closeGroup(
  { groups, authority, clock }: Needs,
  reference: string,
  credential: string | undefined,
): Promise<Group> {
  return retryOnConflict(3, async () => {
    const group = await ownGroup({ groups, authority }, reference, credential);
    const change = close(group, clock());
    await groups.save(group, change);
    return change.group;
  });
}
