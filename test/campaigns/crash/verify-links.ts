import { partitions, sortKeys } from '../../../shared/store/keys.ts';
import type { StoredItem } from '../../support/stored-state.ts';
import { countedWrong, lost, unexpected, type Finding } from './finding.ts';

export function eventsNamed(
  items: readonly StoredItem[],
  ...names: readonly string[]
): readonly StoredItem[] {
  return items.filter(
    ({ SK, name }) => SK.startsWith(sortKeys.event) && names.includes(String(name)),
  );
}

/**
 * Links are symmetric, exactly those of the truth, and told by turns: linked, unlinked, linked again. A pair that is linked was
 * told so last.
 */
export function linkFindings(items: readonly StoredItem[], pairs: readonly string[]): Finding[] {
  const sides = new Set(
    items
      .filter(({ SK }) => SK.startsWith(sortKeys.link))
      .map(
        ({ PK, SK }) => `${PK.slice(partitions.group.length)} ${SK.slice(sortKeys.link.length)}`,
      ),
  );
  const wanted = new Set(pairs.flatMap((pair) => [pair, pair.split(' ').toReversed().join(' ')]));
  const told = toldByPair(items);
  const linked = new Set(pairs);
  return [
    ...[...wanted]
      .filter((side) => !sides.has(side))
      .map((side) => lost(`link ${side} is missing`)),
    ...[...sides]
      .filter((side) => !wanted.has(side))
      .map((side) => unexpected(`link ${side} should not be there`)),
    ...[...told].flatMap(([pair, { begun, ended }]) =>
      countedWrong(`tellings that ${pair} are linked`, begun, ended + (linked.has(pair) ? 1 : 0)),
    ),
    ...pairs.filter((pair) => !told.has(pair)).map((pair) => lost(`link ${pair} was never told`)),
  ];
}

function toldByPair(items: readonly StoredItem[]): Map<string, { begun: number; ended: number }> {
  const told = new Map<string, { begun: number; ended: number }>();
  for (const event of eventsNamed(items, 'GroupsLinked', 'GroupsUnlinked')) {
    const pair = pairOf(event);
    const counts = told.get(pair) ?? { begun: 0, ended: 0 };
    counts[event['name'] === 'GroupsLinked' ? 'begun' : 'ended'] += 1;
    told.set(pair, counts);
  }
  return told;
}

/** The two groups of an event about a link, in order. */
export function pairOf({ data }: StoredItem): string {
  const { groupId, neighbourId } = data as { groupId: string; neighbourId: string };
  return [groupId, neighbourId].sort().join(' ');
}
