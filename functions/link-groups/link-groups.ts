import { isActive, type Group } from '../../shared/domain/group.ts';
import type { Link } from '../../shared/domain/link.ts';
import { againAfterConcurrentChange } from '../../shared/domain/try-again.ts';
import type { Clock, GroupEvent, GroupRepository, LinkRepository, Neighbour, NeighbourFinder } from '../../shared/ports.ts';
import type { Region } from '../../shared/regions/region.ts';

interface Needs {
  readonly groups: Pick<GroupRepository, 'find'>;
  readonly links: LinkRepository;
  readonly neighbours: NeighbourFinder;
  readonly region: Pick<Region, 'linkDistance'>;
  readonly clock: Clock;
}

/**
 * Brings the links of one group to what they must be now (design, invariant 1), whatever event asked for it.
 * Each link is written only for the areas it was measured on; when one changed meanwhile all is read again.
 * Throws ConcurrentChange when that keeps happening.
 */
export async function linkGroups(needs: Needs, { data: { groupId } }: Pick<GroupEvent, 'data'>): Promise<void> {
  await againAfterConcurrentChange(6, () => linkOnce(needs, groupId));
}

async function linkOnce({ groups, links, neighbours, region, clock }: Needs, groupId: string): Promise<void> {
  const group = await groups.find(groupId);
  if (!group) return;
  // First what is there, then what must be: a link that is stored after this is newer than what was found, and stays.
  const present = new Map((await links.of(groupId)).map((link) => [link.neighbourId, link]));
  const near = isActive(group) ? await neighbours.near(group.area.polygon, region.linkDistance, groupId) : [];
  const wanted = new Map(near.map((neighbour) => [neighbour.groupId, neighbour]));

  for (const link of present.values()) {
    if (!wanted.has(link.neighbourId)) await links.unlink(link, group);
  }
  for (const neighbour of wanted.values()) {
    const link = present.get(neighbour.groupId);
    const measured = measuredLink(group, neighbour, link?.since ?? clock().toISOString());
    if (!link) await links.link(measured, group);
    else if (!sameMeasure(link, measured)) await links.update(measured, group);
  }
}

function measuredLink(group: Group, neighbour: Neighbour, since: string): Link {
  return {
    groupId: group.id,
    neighbourId: neighbour.groupId,
    neighbourMunicipality: neighbour.municipality,
    distance: neighbour.distance,
    relation: neighbour.relation,
    overlap: neighbour.overlap,
    crossesBorder: neighbour.municipality !== group.municipality,
    since,
    areaVersions: { own: group.areaVersion, neighbour: neighbour.areaVersion },
  };
}

/** The same areas give the same measure, so their versions and the municipality say it all. */
function sameMeasure(one: Link, other: Link): boolean {
  return (
    one.areaVersions.own === other.areaVersions.own &&
    one.areaVersions.neighbour === other.areaVersions.neighbour &&
    one.neighbourMunicipality === other.neighbourMunicipality
  );
}
