import { ownGroup } from '../../../shared/auth/own-group.ts';
import type { Area } from '../../../shared/domain/areas/area.ts';
import { changeArea as change } from '../../../shared/domain/groups/group-life.ts';
import type { Group } from '../../../shared/domain/groups/group.ts';
import { retryOnConflict } from '../../../shared/domain/platform/retry-on-conflict.ts';
import { ensureFits } from '../../../shared/linking/fitting-area.ts';
import type { Authority } from '../../../shared/ports/access.ts';
import type { GroupRepository } from '../../../shared/ports/groups.ts';
import type { Region } from '../../../shared/regions/region.ts';

interface Needs {
  readonly groups: Pick<GroupRepository, 'findByReference' | 'coordinators' | 'save'>;
  readonly authority: Pick<Authority, 'coordinator'>;
  readonly region: Region;
}

/**
 * Replaces the area of an active group. Throws AreaRefused, CredentialRefused, or TransitionRefused if the group is not
 * active.
 */
export async function changeArea(
  { groups, authority, region }: Needs,
  reference: string,
  credential: string | undefined,
  area: Area,
): Promise<Group> {
  return retryOnConflict(3, async () => {
    const group = await ownGroup({ groups, authority }, reference, credential);
    ensureFits(area, group, region);
    const changed = change(group, area);
    await groups.save(group, changed);
    return changed.group;
  });
}
