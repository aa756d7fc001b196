import { partitions, sortKeys } from '../../../shared/store/keys.ts';
import type { StoredItem } from '../../support/stored-state.ts';
import { compareCount, lost, unexpected, type Finding } from './finding.ts';

export function eventsNamed(
  items: readonly StoredItem[],
  ...names: readonly string[]
): readonly StoredItem[] {
  return items.filter(
    ({ SK, name }) => SK.startsWith(sortKeys.event) && names.includes(String(name)),
  );
}

/**
 * Checks that the links match the expected pairs exactly, that each side of a link is stored in the region of its own
 * group and names the region of the other group, and that each linked pair has one more linking event than unlinking
 * events and every other pair has equal numbers of the two.
 */
export function linkFindings(
  items: readonly StoredItem[],
  pairs: readonly string[],
  regionIdOf: (groupId: string) => string,
): Finding[] {
  const sides = new Set(
    items.filter(({ SK }) => SK.startsWith(sortKeys.link)).map((item) => sideIn(item)),
  );
  const sideOf = (own: string, other: string): string =>
    `${regionIdOf(own)}#${own} ${regionIdOf(other)}#${other}`;
  const wanted = new Set(
    pairs.flatMap((pair) => {
      const [a = '', b = ''] = pair.split(' ');
      return [sideOf(a, b), sideOf(b, a)];
    }),
  );
  const counts = eventCountsByPair(items);
  const linked = new Set(pairs);
  return [
    ...[...wanted]
      .filter((side) => !sides.has(side))
      .map((side) => lost(`link ${side} is missing`)),
    ...[...sides]
      .filter((side) => !wanted.has(side))
      .map((side) => unexpected(`link ${side} should not be there`)),
    ...[...counts].flatMap(([pair, { linkings, unlinkings }]) =>
      compareCount(
        `GroupsLinked events of ${pair}`,
        linkings,
        unlinkings + (linked.has(pair) ? 1 : 0),
      ),
    ),
    ...pairs.filter((pair) => !counts.has(pair)).map((pair) => lost(`link ${pair} has no event`)),
  ];
}

/** One side of a link, as `region#group region#neighbour`, from the keys and the fields of its item. */
function sideIn({ PK, SK, neighbourRegionId }: StoredItem): string {
  const own = PK.slice(partitions.group.length);
  return `${own} ${String(neighbourRegionId)}#${SK.slice(sortKeys.link.length)}`;
}

function eventCountsByPair(
  items: readonly StoredItem[],
): Map<string, { linkings: number; unlinkings: number }> {
  const counts = new Map<string, { linkings: number; unlinkings: number }>();
  for (const event of eventsNamed(items, 'GroupsLinked', 'GroupsUnlinked')) {
    const pair = pairOf(event);
    const current = counts.get(pair) ?? { linkings: 0, unlinkings: 0 };
    current[event['name'] === 'GroupsLinked' ? 'linkings' : 'unlinkings'] += 1;
    counts.set(pair, current);
  }
  return counts;
}

/** The ids of the two groups in a link event, sorted. */
export function pairOf({ data }: StoredItem): string {
  const { groupId, neighbourId } = data as { groupId: string; neighbourId: string };
  return [groupId, neighbourId].sort().join(' ');
}
