import { ownGroup } from '../../../shared/auth/own-group.ts';
import { ensureSeen } from '../../../shared/domain/groups/facts.ts';
import { changeArea as change } from '../../../shared/domain/groups/group-life.ts';
import type { Group } from '../../../shared/domain/groups/group.ts';
import { ensureFits } from '../../../shared/linking/fitting-area.ts';
import { retryOnConflict } from '../../../shared/domain/platform/retry-on-conflict.ts';
import type { Authority } from '../../../shared/ports/access.ts';
import type { GroupRepository } from '../../../shared/ports/groups.ts';
import type { Region } from '../../../shared/regions/region.ts';
import type { ChangeAreaBody } from '../../../shared/requests/groups/change-area.ts';

interface Needs {
  readonly groups: Pick<GroupRepository, 'findByReference' | 'coordinators' | 'save'>;
  readonly authority: Pick<Authority, 'coordinator'>;
  readonly region: Region;
}

/**
 * Replaces the area of an active group. Throws AreaRefused, CredentialRefused, TransitionRefused if the group is not
 * active, or ConcurrentChange if the group has changed since the coordinator's page was loaded.
 */
export async function changeArea(
  { groups, authority, region }: Needs,
  reference: string,
  credential: string | undefined,
  { area, version }: ChangeAreaBody,
): Promise<Group> {
  return retryOnConflict(3, async () => {
    const group = await ownGroup({ groups, authority }, reference, credential);
    ensureFits(area, group, region);
    const changed = change(group, area);
    ensureSeen(group, { version });
    await groups.save(group, changed);
    return changed.group;
  });
}
