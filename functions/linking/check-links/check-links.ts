import type { Polygon } from '../../../shared/domain/areas/area.ts';
import { ConcurrentChange } from '../../../shared/domain/errors.ts';
import { isActive } from '../../../shared/domain/groups/group.ts';
import { keepLinked, type LinkNeeds } from '../../../shared/linking/keep-linked.ts';
import {
  compareLinks,
  faultKey,
  type LinkFault,
  type StoredGroup,
  type TruePair,
} from './compare-links.ts';
import { readGroups, type ReadNeeds } from './read-groups.ts';

export interface CheckNeeds extends Omit<ReadNeeds, keyof LinkNeeds>, LinkNeeds {
  readonly region: ReadNeeds['region'] & LinkNeeds['region'];
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
  const pairs = needs.truePairs(
    active.map(({ id, area }) => ({ groupId: id, polygon: area.polygon })),
    needs.region.linkDistance,
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
  const groupIds = [
    ...new Set(
      faults.flatMap(({ groupId, neighbourId }) => [
        groupId,
        ...(neighbourId === undefined ? [] : [neighbourId]),
      ]),
    ),
  ];
  for (const link of groupIds.flatMap((groupId) => stored.get(groupId)?.links ?? [])) {
    await needs.links.removeOneSided(link).catch((error: unknown) => {
      // The removal is refused, as it should be, if both sides of the link exist or the link has just changed.
      if (!(error instanceof ConcurrentChange)) throw error;
    });
  }
  for (const groupId of groupIds) await keepLinked(needs, groupId);
  return groupIds.length;
}
