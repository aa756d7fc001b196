import {
  mayShareContact,
  type Coordinator,
} from '../../../../../shared/domain/groups/coordinator.ts';
import { isActive, type Group } from '../../../../../shared/domain/groups/group.ts';
import type { Link } from '../../../../../shared/domain/linking/link.ts';
import { toCoordinator, type LetterRule, type LetterSources } from '../../letter-rule.ts';

interface NewNeighbour {
  readonly neighbour: Group;
  readonly link: Link;
  readonly coordinators: readonly Coordinator[];
}

/**
 * Tells a group's coordinators, in one letter, which neighbours were added and removed when the region was relinked.
 */
export const relinked: LetterRule<'relinked'> = {
  letter: 'relinked',
  async address({ data }, sources) {
    const group = await sources.groups.find(data.groupId);
    if (!isActive(group)) return [];
    const { fresh, ended } = await neighboursNow(group, data.relinkJobId, sources);
    if (fresh.length + ended.length === 0) return [];
    return (await sources.groups.coordinators(group.id)).flatMap((reader) =>
      toCoordinator(reader, (coordinator) => ({
        name: 'relinked',
        group,
        coordinator,
        fresh: fresh.map(({ neighbour, link, coordinators }) => ({
          neighbour,
          link,
          contacts: coordinators.filter((other) => mayShareContact(coordinator, other)),
        })),
        ended,
      })),
    );
  },
};

/** The changes that the job recorded, except those that no longer apply. */
async function neighboursNow(
  group: Group,
  jobId: string,
  { groups, links, relinks }: LetterSources,
): Promise<{ fresh: NewNeighbour[]; ended: Group[] }> {
  const now = new Map((await links.of(group.id)).map((link) => [link.neighbourId, link]));
  const [fresh, ended]: [NewNeighbour[], Group[]] = [[], []];
  for (const { kind, neighbourId } of await relinks.changesOf(jobId, group.id)) {
    const [neighbour, link] = [await groups.find(neighbourId), now.get(neighbourId)];
    // A neighbour that has closed is left out, because its closure has nothing to do with the new link distance.
    if (!isActive(neighbour)) continue;
    if (kind === 'linked' && link)
      fresh.push({ neighbour, link, coordinators: await groups.coordinators(neighbourId) });
    if (kind === 'unlinked' && !link) ended.push(neighbour);
  }
  return { fresh: fresh.sort((one, other) => one.link.distance - other.link.distance), ended };
}
