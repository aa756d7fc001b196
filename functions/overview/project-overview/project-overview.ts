import type { GroupEvent } from '../../../events/catalogue.ts';
import type { Group } from '../../../shared/domain/groups/group.ts';
import { overviewOf } from '../../../shared/domain/overview/overview.ts';
import type { GroupRepository } from '../../../shared/ports/groups.ts';
import type { JoiningRepository } from '../../../shared/ports/joining.ts';
import type { LinkRepository } from '../../../shared/ports/linking.ts';
import type { OverviewRepository } from '../../../shared/ports/overview.ts';

interface Needs {
  readonly groups: Pick<GroupRepository, 'find'>;
  readonly links: Pick<LinkRepository, 'of'>;
  readonly joining: Pick<JoiningRepository, 'of'>;
  readonly overview: Pick<OverviewRepository, 'project'>;
}

/** Brings the public overview up to date with the current state of the groups that an event is about. */
export async function projectOverview(
  needsOf: (regionId: string) => Needs,
  { data, regionId }: Pick<GroupEvent, 'data' | 'regionId'>,
): Promise<void> {
  const needs = needsOf(regionId);
  const from = 'from' in data ? [data.from] : [];
  await projectGroup(needs, data.groupId, from);
  if ('neighbourId' in data)
    await projectGroup(needsOf(data.neighbourRegionId ?? regionId), data.neighbourId);
}

/**
 * Updates a group in its own municipality's part of the overview, and in the parts in which it used to be shown. Does
 * nothing if this region has no group with that id: all regions share the overview, so the group may belong to another
 * region.
 */
async function projectGroup(
  needs: Needs,
  groupId: string,
  from: readonly string[] = [],
): Promise<void> {
  const group = await needs.groups.find(groupId);
  if (!group) return;
  await projectAt(needs, group);
  for (const municipality of from) await projectAt(needs, { id: groupId, municipality });
}

/**
 * Updates a group in one municipality's part of the overview. The group is shown there only if it currently belongs to
 * that municipality.
 */
async function projectAt(
  { groups, links, joining, overview }: Needs,
  place: Pick<Group, 'id' | 'municipality'>,
): Promise<void> {
  await overview.project(place, async () => {
    const group = await groups.find(place.id);
    if (group?.municipality !== place.municipality) return undefined;
    return overviewOf(group, await links.of(place.id), (await joining.of(group)).state);
  });
}
