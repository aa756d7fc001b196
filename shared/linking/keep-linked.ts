import { isActive, type Group } from '../domain/groups/group.ts';
import type { Link } from '../domain/linking/link.ts';
import { retryOnConflict } from '../domain/platform/retry-on-conflict.ts';
import type { GroupRepository } from '../ports/groups.ts';
import type { LinkRepository, Neighbour } from '../ports/linking.ts';
import type { Clock } from '../ports/platform.ts';
import { linkableNeighbours, type LinkableNeeds } from './link-distance.ts';

export interface LinkNeeds extends LinkableNeeds {
  readonly groups: Pick<GroupRepository, 'find'>;
  readonly links: LinkRepository;
  readonly clock: Clock;
}

/** The changes needed to correct the stored links of a group. */
export interface LinkDifference {
  readonly ended: readonly Link[];
  readonly fresh: readonly Link[];
  readonly remeasured: readonly Link[];
}

/**
 * Brings one group's links up to date (design, invariant 1). A link is written only if the areas it was measured from
 * are still current; otherwise everything is read again. Throws ConcurrentChange if that keeps happening.
 */
export async function keepLinked(
  needs: LinkNeeds,
  groupId: string,
  relinkJobId?: string,
): Promise<void> {
  await retryOnConflict(6, async () => {
    const group = await needs.groups.find(groupId);
    if (!group) return;
    const { ended, fresh, remeasured } = await linkDifference(needs, group);
    for (const link of ended) await needs.links.unlink(link, group, relinkJobId);
    for (const link of fresh) await needs.links.link(link, group, relinkJobId);
    for (const link of remeasured) await needs.links.update(link, group);
  });
}

/** Compares the stored links of a group with the links it should have; read-only. */
export async function linkDifference(
  needs: Omit<LinkNeeds, 'groups'>,
  group: Group,
): Promise<LinkDifference> {
  const { links, clock } = needs;
  // Stored links are read before neighbours. If they were read in the reverse order, a link stored between the two
  // reads would be missing from the older list of neighbours, and would be removed.
  const present = new Map((await links.of(group.id)).map((link) => [link.neighbourId, link]));
  const near = isActive(group) ? await linkableNeighbours(needs, group.area.polygon, group.id) : [];
  const wanted = new Set(near.map(({ groupId }) => groupId));
  const known = near.flatMap((neighbour) => {
    const link = present.get(neighbour.groupId);
    return link ? [{ link, measured: measuredLink(group, neighbour, link.since) }] : [];
  });
  return {
    ended: [...present.values()].filter(({ neighbourId }) => !wanted.has(neighbourId)),
    fresh: near
      .filter(({ groupId }) => !present.has(groupId))
      .map((neighbour) => measuredLink(group, neighbour, clock().toISOString())),
    remeasured: known
      .filter(({ link, measured }) => !isSameMeasurement(link, measured))
      .map(({ measured }) => measured),
  };
}

function measuredLink(group: Group, neighbour: Neighbour, since: string): Link {
  return {
    groupId: group.id,
    neighbourId: neighbour.groupId,
    neighbourRegionId: neighbour.regionId,
    neighbourMunicipality: neighbour.municipality,
    distance: neighbour.distance,
    relation: neighbour.relation,
    overlap: neighbour.overlap,
    crossesBorder: neighbour.municipality !== group.municipality,
    since,
    areaVersions: { own: group.areaVersion, neighbour: neighbour.areaVersion },
  };
}

/**
 * Whether two links are equal apart from `since`. A link that is damaged, or that was measured by an earlier version of
 * this code, counts as different.
 */
function isSameMeasurement(one: Link, other: Link): boolean {
  return (
    one.areaVersions.own === other.areaVersions.own &&
    one.areaVersions.neighbour === other.areaVersions.neighbour &&
    one.neighbourRegionId === other.neighbourRegionId &&
    one.neighbourMunicipality === other.neighbourMunicipality &&
    one.crossesBorder === other.crossesBorder &&
    one.distance === other.distance &&
    one.relation === other.relation &&
    one.overlap === other.overlap
  );
}
