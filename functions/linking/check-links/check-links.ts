import type { Polygon } from '../../../shared/domain/areas/area.ts';
import { ConcurrentChange } from '../../../shared/domain/errors.ts';
import { isActive } from '../../../shared/domain/groups/group.ts';
import { keepLinked, type LinkNeeds } from '../../../shared/linking/keep-linked.ts';
import type { Region } from '../../../shared/regions/region.ts';
import {
  compareLinks,
  faultKey,
  type LinkFault,
  type StoredGroup,
  type TruePair,
} from './compare-links.ts';
import { readGroups, type ReadNeeds, type RegionReads } from './read-groups.ts';

/** Everything needed to read and repair one region's links. */
interface RegionRegistry extends RegionReads, LinkNeeds {
  readonly region: Region;
  readonly groups: RegionReads['groups'];
  readonly links: LinkNeeds['links'];
}

export interface CheckNeeds extends ReadNeeds {
  readonly registries: readonly RegionRegistry[];
  /** All pairs of areas at most `metres` apart, computed without the linking code. */
  readonly truePairs: (
    areas: readonly { readonly groupId: string; readonly polygon: Polygon }[],
    metres: number,
  ) => readonly TruePair[];
  /** Waits long enough for events in flight to be handled. */
  readonly settle: () => Promise<void>;
}

export interface LinkCheck {
  /** The number of active groups; `pairs` is the number of pairs of groups that must be linked. */
  readonly groups: number;
  readonly pairs: number;
  readonly faults: readonly LinkFault[];
  /** Number of groups whose links were recomputed. */
  readonly repaired: number;
}

/**
 * Compares all stored links with the pairs of groups that should be linked. A difference counts as a fault only if it
 * is found again after a pause, because at any time some groups have just changed and their events are still in flight.
 */
export async function checkLinks(
  needs: CheckNeeds,
  { repair }: { readonly repair: boolean },
): Promise<LinkCheck> {
  let check = await inspect(needs);
  if (check.faults.length > 0) {
    const before = new Set(check.faults.map(faultKey));
    await needs.settle();
    check = await inspect(needs);
    check = { ...check, faults: check.faults.filter((fault) => before.has(faultKey(fault))) };
  }
  const { stored, ...found } = check;
  return { ...found, repaired: repair ? await repairAll(needs, found.faults, stored) : 0 };
}

async function inspect(needs: CheckNeeds) {
  const stored = await readGroups(needs);
  const active = [...stored.values()].map(({ group }) => group).filter(isActive);
  const distances = new Map(
    needs.registries.map(({ region }) => [region.id, Math.round(region.linkDistance * 1000)]),
  );
  const distanceOf = (groupId: string) => distances.get(stored.get(groupId)?.regionId ?? '') ?? 0;
  const pairs = needs
    .truePairs(
      active.map(({ id, area }) => ({ groupId: id, polygon: area.polygon })),
      Math.max(...distances.values()) / 1000,
    )
    // Between two regions, the smaller of their link distances applies.
    .filter(
      ({ a, b, distance }) => Math.round(distance * 1000) <= Math.min(distanceOf(a), distanceOf(b)),
    );
  return {
    groups: active.length,
    pairs: pairs.length,
    faults: compareLinks(stored, pairs),
    stored,
  };
}

/**
 * Recomputes the links of every group that has a fault, in the same way as after an event about that group. Links that
 * exist on one side only are removed first, because they prevent the complete link from being stored.
 */
async function repairAll(
  needs: CheckNeeds,
  faults: readonly LinkFault[],
  stored: ReadonlyMap<string, StoredGroup>,
): Promise<number> {
  const registries = new Map(needs.registries.map((each) => [each.region.id, each]));
  const groupIds = [
    ...new Set(
      faults.flatMap(({ groupId, neighbourId }) => [
        groupId,
        ...(neighbourId === undefined ? [] : [neighbourId]),
      ]),
    ),
  ];
  const faulty = groupIds.flatMap((groupId) => {
    const found = stored.get(groupId);
    const registry = found && registries.get(found.regionId);
    return found && registry ? [{ groupId, registry, links: found.links }] : [];
  });
  for (const { registry, links } of faulty) {
    for (const link of links) {
      await registry.links.removeOneSided(link).catch((error: unknown) => {
        // The removal is refused, as it should be, if both sides of the link exist or the link has just changed.
        if (!(error instanceof ConcurrentChange)) throw error;
      });
    }
  }
  for (const { groupId, registry } of faulty) await keepLinked(registry, groupId);
  return faulty.length;
}
