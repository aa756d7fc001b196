import { overviewOf } from '../../shared/domain/overview.ts';
import type { GroupEvent, GroupRepository, LinkRepository, OverviewRepository } from '../../shared/ports.ts';

interface Needs {
  readonly groups: Pick<GroupRepository, 'find'>;
  readonly links: Pick<LinkRepository, 'of'>;
  readonly overview: Pick<OverviewRepository, 'project'>;
}

/** Brings the public overview of the groups in an event to their state now. */
export async function projectOverview(needs: Needs, { data }: Pick<GroupEvent, 'data'>): Promise<void> {
  const groupIds = 'neighbourId' in data ? [data.groupId, data.neighbourId] : [data.groupId];
  for (const groupId of groupIds) await projectGroup(needs, groupId);
}

async function projectGroup({ groups, links, overview }: Needs, groupId: string): Promise<void> {
  const group = await groups.find(groupId);
  if (!group) return;
  await overview.project(group, async () => overviewOf(await groups.find(groupId), await links.of(groupId)));
}
