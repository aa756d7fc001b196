import { isActive, type Group } from '../../../../../shared/domain/groups/group.ts';
import type { Link } from '../../../../../shared/domain/linking/link.ts';
import type { NeighbourGroup } from '../../../../../shared/domain/linking/neighbour-group.ts';
import type { LinkChange } from '../../../../../shared/domain/linking/relink-job.ts';
import { toCoordinator, type LetterRule, type LetterSources } from '../../letter-rule.ts';

interface NewNeighbour {
  readonly neighbour: NeighbourGroup;
  readonly link: Link;
}

/**
 * Tells a group's coordinators, in one letter, which neighbours were added and removed when the region was relinked.
 */
export const relinked: LetterRule<'relinked'> = {
  letter: 'relinked',
  async address({ data, regionId }, sources) {
    const group = await sources.groups.find(data.groupId);
    if (!isActive(group)) return [];
    const { fresh, ended } = await neighboursNow(
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

/** The changes that the job recorded, except those that no longer apply. */
async function neighboursNow(
  group: Group,
  changes: readonly LinkChange[],
  { links, neighbourGroups }: LetterSources,
): Promise<{ fresh: NewNeighbour[]; ended: NeighbourGroup[] }> {
  const now = new Map((await links.of(group.id)).map((link) => [link.neighbourId, link]));
  const [fresh, ended]: [NewNeighbour[], NeighbourGroup[]] = [[], []];
  for (const { kind, neighbourId, neighbourRegionId } of changes) {
    const neighbour = await neighbourGroups.find({
      regionId: neighbourRegionId,
      groupId: neighbourId,
    });
    const link = now.get(neighbourId);
    // A neighbour that has closed is left out, because its closure has nothing to do with the new link distance.
    if (!neighbour) continue;
    if (kind === 'linked' && link) fresh.push({ neighbour, link });
    if (kind === 'unlinked' && !link) ended.push(neighbour);
  }
  return { fresh: fresh.sort((one, other) => one.link.distance - other.link.distance), ended };
}
