import { areaProblem, AreaRefused } from '../../../shared/domain/areas/area.ts';
import { move } from '../../../shared/domain/groups/group-life.ts';
import { GroupNotFound, type Group } from '../../../shared/domain/groups/group.ts';
import { retryOnConflict } from '../../../shared/domain/platform/retry-on-conflict.ts';
import type { GroupRepository } from '../../../shared/ports/groups.ts';
import type { Clock } from '../../../shared/ports/platform.ts';
import { municipalityOf } from '../../../shared/regions/municipality.ts';
import type { Region } from '../../../shared/regions/region.ts';
import type { MoveGroupCommand } from '../../../shared/requests/linking/operate.ts';

interface Needs {
  readonly groups: Pick<GroupRepository, 'findByReference' | 'save'>;
  readonly region: Region;
  readonly clock: Clock;
}

/**
 * Moves a group to another municipality; repeating this changes nothing. Throws GroupNotFound, TransitionRefused, or
 * AreaRefused if the area lies entirely outside the bounds of the new municipality.
 */
export async function moveGroup(
  { groups, region, clock }: Needs,
  { reference, municipality }: MoveGroupCommand,
): Promise<Group> {
  return retryOnConflict(3, async () => {
    const group = await groups.findByReference(reference);
    if (!group) throw new GroupNotFound();
    if (group.municipality === municipality) return group;
    const bounds = municipalityOf(region, municipality)?.bounds;
    const problem = areaProblem(group.area.polygon.coordinates, bounds);
    if (problem) throw new AreaRefused(problem);
    const change = move(group, municipality, clock());
    await groups.save(group, change);
    return change.group;
  });
}
