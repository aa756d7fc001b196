import type { GroupEvent } from '../../../events/catalogue.ts';
import { listEntryOf } from '../../../shared/domain/desk/list-entry.ts';
import type { GroupList } from '../../../shared/ports/desk.ts';
import type { GroupRepository } from '../../../shared/ports/groups.ts';
import type { LinkRepository } from '../../../shared/ports/linking.ts';

interface Needs {
  readonly groups: Pick<GroupRepository, 'find' | 'coordinators'>;
  readonly links: Pick<LinkRepository, 'of'>;
  readonly groupList: Pick<GroupList, 'project'>;
}

/** Brings the officers' list of groups up to date with the current state of the groups that an event is about. */
export async function projectDeskGroups(
  needsOf: (regionId: string) => Needs,
  { data, regionId }: Pick<GroupEvent, 'data' | 'regionId'>,
): Promise<void> {
  await projectGroup(needsOf(regionId), data.groupId);
  if ('neighbourId' in data)
    await projectGroup(needsOf(data.neighbourRegionId ?? regionId), data.neighbourId);
}

/**
 * Does nothing if the region has no group with this id, for example because the registration has not been confirmed
 * yet.
 */
async function projectGroup({ groups, links, groupList }: Needs, groupId: string): Promise<void> {
  if (!(await groups.find(groupId))) return;
  await groupList.project(groupId, async () => {
    const group = await groups.find(groupId);
    if (!group) return undefined;
    const [coordinators, neighbours] = await Promise.all([
      groups.coordinators(groupId),
      links.of(groupId),
    ]);
    return listEntryOf(group, coordinators, neighbours.length);
  });
}
