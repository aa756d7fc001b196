import type { ReceivedEvent } from '../../../../../events/catalogue.ts';
import { isActive, type Group } from '../../../../../shared/domain/groups/group.ts';
import { changedNeighbours, type NewNeighbour } from '../../changed-neighbours.ts';
import { toMailbox, type LetterRule, type LetterSources } from '../../letter-rule.ts';

/**
 * Tells the officers of both regions about new links between their groups. After a relinking, each officer gets one
 * letter for each group.
 */
export const linkedAcrossRegions: LetterRule<'linked-across-regions'> = {
  letter: 'linked-across-regions',
  async address(event, sources) {
    const found = await newNeighbours(event, sources);
    if (!found) return [];
    const { group, fresh } = found;
    if (fresh.length === 0) return [];
    const mailboxes = await sources.desk.mailboxesOf(group.municipality);
    return mailboxes.map((mailbox) =>
      toMailbox(mailbox, async () => ({ name: 'linked-across-regions', group, mailbox, fresh })),
    );
  },
};

type Trigger = Extract<ReceivedEvent, { name: 'GroupsLinked' | 'GroupRelinked' }>;

/**
 * The event's group in the region of `sources`, with its new neighbours in other regions; undefined if there are none.
 */
async function newNeighbours(
  event: Trigger,
  sources: LetterSources,
): Promise<{ group: Group; fresh: readonly NewNeighbour[] } | undefined> {
  if (event.name === 'GroupRelinked') {
    const { groupId, relinkJobId, jobRegionId = event.regionId } = event.data;
    const group = await sources.groups.find(groupId);
    if (!isActive(group)) return undefined;
    const changes = await sources.relinksOf(jobRegionId).changesOf(relinkJobId, groupId);
    const across = changes.filter((change) => change.neighbourRegionId !== sources.region.id);
    if (across.length === 0) return undefined;
    return { group, fresh: (await changedNeighbours(group, across, sources)).fresh };
  }
  const { groupId, neighbourId, neighbourRegionId, relinkJobId } = event.data;
  if (relinkJobId !== undefined || neighbourRegionId === undefined) return undefined;
  const isOwn = event.regionId === sources.region.id;
  const group = await sources.groups.find(isOwn ? groupId : neighbourId);
  const other = isOwn
    ? { regionId: neighbourRegionId, groupId: neighbourId }
    : { regionId: event.regionId, groupId };
  const neighbour = await sources.neighbourGroups.find(other);
  if (!isActive(group) || !neighbour) return undefined;
  const link = (await sources.links.of(group.id)).find((each) => each.neighbourId === neighbour.id);
  return link && { group, fresh: [{ neighbour, link }] };
}
