import { isActive, type Group } from '../../../shared/domain/groups/group.ts';
import type { Link } from '../../../shared/domain/linking/link.ts';

/** A fault in the link between two groups, or in the cell index entry of one group. */
export interface LinkFault {
  /**
   * `missing`: a link, one side of a link or a cell index entry is missing. `wrong`: a link should not exist, or it
   * holds wrong data.
   */
  readonly kind: 'missing' | 'wrong';
  readonly why: 'not-linked' | 'half' | 'not-indexed' | 'not-neighbours' | 'not-active' | 'untrue';
  readonly groupId: string;
  /** Absent if the fault is in the group's entry in the cell index. */
  readonly neighbourId?: string;
}

/**
 * What is stored about a group: the group itself, its own side of each of its links, and the area version under which
 * it is indexed.
 */
export interface StoredGroup {
  readonly regionId: string;
  readonly group: Group;
  readonly links: readonly Link[];
  readonly indexedVersion: number | undefined;
}

export interface TruePair {
  readonly a: string;
  readonly b: string;
  readonly distance: number;
}

/**
 * Compares every stored link with the pairs of groups that should be linked. Reports at most one fault of each kind per
 * pair, with the lower id first.
 */
export function compareLinks(
  stored: ReadonlyMap<string, StoredGroup>,
  pairs: readonly TruePair[],
): LinkFault[] {
  const truth = new Map(pairs.map((pair) => [pairKey(pair.a, pair.b), pair.distance]));
  const faults = new Map<string, LinkFault>();
  const add = (fault: LinkFault): void => void faults.set(faultKey(fault), fault);
  const sides = new Set(
    [...stored.values()].flatMap(({ links }) =>
      links.map(({ groupId, neighbourId }) => `${groupId} ${neighbourId}`),
    ),
  );

  for (const { group, links, indexedVersion } of stored.values()) {
    if (indexedVersion !== (isActive(group) ? group.areaVersion : undefined))
      add({ kind: 'missing', why: 'not-indexed', groupId: group.id });
    for (const link of links) {
      const why = whatIsWrong(
        link,
        group,
        stored.get(link.neighbourId),
        truth.get(pairKey(link.groupId, link.neighbourId)),
      );
      if (why) add({ kind: 'wrong', why, ...inOrder(link.groupId, link.neighbourId) });
    }
  }
  for (const { a, b } of pairs) {
    const halves = Number(sides.has(`${a} ${b}`)) + Number(sides.has(`${b} ${a}`));
    if (halves < 2)
      add({ kind: 'missing', why: halves === 0 ? 'not-linked' : 'half', ...inOrder(a, b) });
  }
  return [...faults.values()].sort((one, other) => (faultKey(one) < faultKey(other) ? -1 : 1));
}

export function faultKey({ kind, groupId, neighbourId = '' }: LinkFault): string {
  return `${groupId} ${neighbourId} ${kind}`;
}

function whatIsWrong(
  link: Link,
  group: Group,
  other: StoredGroup | undefined,
  distance: number | undefined,
): LinkFault['why'] | undefined {
  const neighbour = other?.group;
  if (!isActive(group) || !isActive(neighbour)) return 'not-active';
  if (distance === undefined) return 'not-neighbours';
  const isTrue =
    link.areaVersions.own === group.areaVersion &&
    link.areaVersions.neighbour === neighbour.areaVersion &&
    link.distance === distance &&
    link.crossesBorder === (group.municipality !== neighbour.municipality) &&
    link.neighbourMunicipality === neighbour.municipality &&
    link.neighbourRegionId === other?.regionId;
  return isTrue ? undefined : 'untrue';
}

function pairKey(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

function inOrder(one: string, other: string): { groupId: string; neighbourId: string } {
  return one < other ? { groupId: one, neighbourId: other } : { groupId: other, neighbourId: one };
}
