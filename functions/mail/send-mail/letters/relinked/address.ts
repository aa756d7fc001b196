import { isActive } from '../../../../../shared/domain/groups/group.ts';
import { changedNeighbours } from '../../changed-neighbours.ts';
import { toCoordinator, type LetterRule } from '../../letter-rule.ts';

/**
 * Tells a group's coordinators, in one letter, which neighbours were added and removed when the region was relinked.
 */
export const relinked: LetterRule<'relinked'> = {
  letter: 'relinked',
  async address({ data, regionId }, sources) {
    const group = await sources.groups.find(data.groupId);
    if (!isActive(group)) return [];
    const { fresh, ended } = await changedNeighbours(
      group,
      await sources.relinksOf(data.jobRegionId ?? regionId).changesOf(data.relinkJobId, group.id),
      sources,
    );
    if (fresh.length + ended.length === 0) return [];
    return (await sources.groups.coordinators(group.id)).flatMap((reader) =>
      toCoordinator(reader, async (coordinator) => ({
        name: 'relinked',
        group,
        coordinator,
        fresh: await Promise.all(
          fresh.map(async ({ neighbour, link }) => ({
            neighbour,
            link,
            contacts: await sources.neighbourGroups.contactsFor(coordinator, {
              regionId: neighbour.regionId,
              groupId: neighbour.id,
            }),
          })),
        ),
        ended,
      })),
    );
  },
};
