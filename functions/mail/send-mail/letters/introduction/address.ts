import { mayShareContact } from '../../../../../shared/domain/groups/coordinator.ts';
import { isActive, type Group } from '../../../../../shared/domain/groups/group.ts';
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
  async address({ data }, sources) {
    if (data.relinkJobId !== undefined) return [];
    const [group, neighbour] = await Promise.all([
      sources.groups.find(data.groupId),
      sources.groups.find(data.neighbourId),
    ]);
    if (!isActive(group) || !isActive(neighbour)) return [];
    const sides = await Promise.all([
      introduce(group, neighbour, sources),
      introduce(neighbour, group, sources),
    ]);
    return sides.flat();
  },
};

async function introduce(
  group: Group,
  neighbour: Group,
  { groups, links }: LetterSources,
): Promise<AddressedLetter<'introduction'>[]> {
  const link = (await links.of(group.id)).find(({ neighbourId }) => neighbourId === neighbour.id);
  if (link === undefined) return [];
  const others = await groups.coordinators(neighbour.id);
  return (await groups.coordinators(group.id)).flatMap((reader) =>
    toCoordinator(reader, (coordinator) => ({
      name: 'introduction',
      group,
      coordinator,
      neighbour,
      link,
      contacts: others.filter((other) => mayShareContact(coordinator, other)),
    })),
  );
}
