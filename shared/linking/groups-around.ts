import type { Coordinator } from '../domain/groups/coordinator.ts';
import type { Group } from '../domain/groups/group.ts';
import { duplicateSigns, isLikelyDuplicate } from '../domain/linking/duplicate.ts';
import type { Proximity } from '../domain/linking/link.ts';
import { neighbourGroupOf, type NeighbourGroup } from '../domain/linking/neighbour-group.ts';
import type { GroupRepository } from '../ports/groups.ts';
import type { NearbyGroup, NeighbourGroups } from '../ports/linking.ts';
import type { Log } from '../ports/platform.ts';
import { unlessUnreadable } from '../domain/unless-unreadable.ts';
import { linkableNeighbours, type LinkableNeeds } from './link-distance.ts';
import { proximity } from './proximity.ts';

interface Needs extends LinkableNeeds {
  readonly log: Pick<Log, 'warn'>;
  readonly groups: Pick<GroupRepository, 'coordinators' | 'waiting'>;
  readonly neighbourGroups: Pick<NeighbourGroups, 'find'>;
}

/** A registration is compared with at most this many other waiting registrations, starting with the newest. */
const mostCompared = 200;

/**
 * Finds everything nearby that an officer must know about when deciding on a registration, whose coordinators are `own`:
 * the active groups and waiting registrations within the link distance, and waiting registrations further away whose coordinator has the same
 * mailbox or phone. Likely duplicates come first, then the nearest. Coordinators of groups in other regions are not
 * compared. A group that cannot be read, or whose coordinators cannot be read, is logged and left out.
 */
export async function groupsAround(
  needs: Needs,
  group: Group,
  own: readonly Coordinator[],
): Promise<readonly NearbyGroup[]> {
  const [active, waiting] = await Promise.all([
    activeAround(needs, group, own),
    waitingAround(needs, group, own),
  ]);
  return [...active, ...waiting].toSorted(
    (one, other) =>
      Number(isLikelyDuplicate(other)) - Number(isLikelyDuplicate(one)) ||
      other.overlap - one.overlap ||
      one.distance - other.distance,
  );
}

async function activeAround(
  needs: Needs,
  { id, area }: Group,
  own: readonly Coordinator[],
): Promise<NearbyGroup[]> {
  const near = await linkableNeighbours(needs, area.polygon, id);
  const found = await Promise.all(
    near.map((neighbour) =>
      readOrReported(needs, async () => {
        const group = await needs.neighbourGroups.find(neighbour);
        if (!group) return [];
        const isOwn = neighbour.regionId === needs.region.id;
        const others = isOwn ? await needs.groups.coordinators(group.id) : [];
        return [nearby(group, neighbour, own, others)];
      }),
    ),
  );
  return found.flat();
}

async function waitingAround(
  needs: Needs,
  { id, area }: Group,
  own: readonly Coordinator[],
): Promise<NearbyGroup[]> {
  const { groups, unreadable } = await needs.groups.waiting();
  for (const key of unreadable) reportUnreadable(needs, key);
  const newest = groups
    .filter((each) => each.id !== id)
    .toSorted((one, other) => (one.registeredAt < other.registeredAt ? 1 : -1))
    .slice(0, mostCompared);
  const compared = await Promise.all(
    newest.map((each) =>
      readOrReported(needs, async () => [
        {
          ...nearby(
            neighbourGroupOf(needs.region.id, each),
            proximity(area.polygon, each.area.polygon),
            own,
            await needs.groups.coordinators(each.id),
          ),
          waits: true,
        },
      ]),
    ),
  );
  return compared
    .flat()
    .filter((each) => each.distance <= needs.region.linkDistance || isLikelyDuplicate(each));
}

/** Returns the result of `read`, or an empty list if an item is unreadable, which is then logged. */
async function readOrReported(
  needs: Needs,
  read: () => Promise<NearbyGroup[]>,
): Promise<NearbyGroup[]> {
  return (await unlessUnreadable(read, (key) => reportUnreadable(needs, key))) ?? [];
}

function reportUnreadable({ log }: Needs, key: string): void {
  log.warn('a group around a registration cannot be read', { key });
}

function nearby(
  group: NeighbourGroup,
  { distance, relation, overlap }: Proximity,
  own: readonly Coordinator[],
  others: readonly Coordinator[],
): NearbyGroup {
  const signs = duplicateSigns({ overlap }, own, others);
  return { group, distance, relation, overlap, signs };
}
