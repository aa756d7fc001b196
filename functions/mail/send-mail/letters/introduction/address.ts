import { isActive } from '../../../../../shared/domain/groups/group.ts';
import type { GroupInRegion } from '../../../../../shared/ports/linking.ts';
import {
  toCoordinator,
  type AddressedLetter,
  type LetterRule,
  type LetterSources,
} from '../../letter-rule.ts';

/**
 * Introduces the coordinators of newly linked groups to each other; after a relinking, the letter `relinked` does so.
 */
export const introduction: LetterRule<'introduction'> = {
  letter: 'introduction',
  async address({ data, regionId }, sources) {
    if (data.relinkJobId !== undefined) return [];
    const { groupId, neighbourId, neighbourRegionId = regionId } = data;
    const own = { regionId, groupId };
    const neighbour = { regionId: neighbourRegionId, groupId: neighbourId };
    const sides = [
      [own, neighbour],
      [neighbour, own],
    ] as const;
    const here = sides.filter(([side]) => side.regionId === sources.region.id);
    const letters = await Promise.all(here.map(([side, other]) => introduce(side, other, sources)));
    return letters.flat();
  },
};

/** The letters to the coordinators of the group `side` about its new neighbour `other`. */
async function introduce(
  side: GroupInRegion,
  other: GroupInRegion,
  { groups, links, neighbourGroups }: LetterSources,
): Promise<AddressedLetter<'introduction'>[]> {
  const [group, neighbour] = await Promise.all([
    groups.find(side.groupId),
    neighbourGroups.find(other),
  ]);
  if (!isActive(group) || !neighbour) return [];
  const link = (await links.of(group.id)).find(({ neighbourId }) => neighbourId === neighbour.id);
  if (link === undefined) return [];
  return (await groups.coordinators(group.id)).flatMap((reader) =>
    toCoordinator(reader, async (coordinator) => ({
      name: 'introduction',
      group,
      coordinator,
      neighbour,
      link,
      contacts: await neighbourGroups.contactsFor(coordinator, other),
    })),
  );
}
