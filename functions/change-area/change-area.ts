import { ownGroup } from '../../shared/auth/own-group.ts';
import { areaProblem, type Area } from '../../shared/domain/area.ts';
import { AreaRefused } from '../../shared/domain/errors.ts';
import type { Group } from '../../shared/domain/group.ts';
import { changeArea as change } from '../../shared/domain/group-life.ts';
import { againAfterConcurrentChange } from '../../shared/domain/try-again.ts';
import { ensureIndexable } from '../../shared/linking/indexable.ts';
import type { Authority, GroupRepository } from '../../shared/ports.ts';
import type { Region } from '../../shared/regions/region.ts';

interface Needs {
  readonly groups: Pick<GroupRepository, 'findByReference' | 'coordinators' | 'save'>;
  readonly authority: Pick<Authority, 'coordinator'>;
  readonly region: Region;
}

/** Gives an active group another area. Throws AreaRefused, CredentialRefused, TransitionRefused. */
export async function changeArea(
  { groups, authority, region }: Needs,
  reference: string,
  credential: string | undefined,
  area: Area,
): Promise<Group> {
  return againAfterConcurrentChange(3, async () => {
    const group = await ownGroup({ groups, authority }, reference, credential);
    const bounds = region.municipalities.find(({ code }) => code === group.municipality)?.bounds;
    const problem = areaProblem(area.polygon.coordinates, bounds);
    if (problem) throw new AreaRefused(problem);
    ensureIndexable(area.polygon);
    const changed = change(group, area);
    await groups.save(group, changed);
    return changed.group;
  });
}
