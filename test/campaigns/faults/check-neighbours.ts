import { isDeepStrictEqual } from 'node:util';
import { isActive } from '../../../shared/domain/groups/group.ts';
import { participantsClass } from '../../../shared/domain/overview/overview.ts';
import { joiningKey, partitions, sortKeys } from '../../../shared/store/keys.ts';
import type { Item } from '../../../shared/store/table.ts';
import { truePairsBetween } from '../../support/all-pairs.ts';
import type { Flow } from './flow.ts';
import { eventsOf, type KnownGroup } from './known-group.ts';

/**
 * Checks that the links match those found by comparing all pairs, and that the circles and the
 * overview contain exactly the active groups.
 */
export function checkNeighbours(
  flow: Flow,
  items: readonly Item[],
  knownGroups: readonly KnownGroup[],
): string[] {
  const wrong: string[] = [];
  const active = knownGroups.map(({ group }) => group).filter(isActive);
  const regionOf = new Map(knownGroups.map(({ expected, group }) => [group.id, expected.regionId]));
  const distanceOf = (id: string) => flow.regions.named(regionOf.get(id) ?? '').linkDistance;
  const pairs = truePairsBetween(
    active.map(({ id, area }) => ({ groupId: id, polygon: area.polygon })),
    distanceOf,
  );

  const sides = items.filter(
    ({ PK, SK }) => String(PK).startsWith(partitions.group) && String(SK).startsWith(sortKeys.link),
  );
  const stored = sides
    .map(
      ({ PK, groupId, neighbourId, neighbourRegionId, distance }) =>
        `${String(PK).split('#')[1]} ${String(groupId)} ${String(neighbourRegionId)} ${String(neighbourId)} ${String(distance)}`,
    )
    .sort();
  const wanted = pairs
    .flatMap(({ a, b, distance }) => [[a, b, distance] as const, [b, a, distance] as const])
    .map(
      ([one, other, distance]) =>
        `${regionOf.get(one)} ${one} ${regionOf.get(other)} ${other} ${distance}`,
    )
    .sort();
  if (!isDeepStrictEqual(stored, wanted))
    wrong.push(`lost: links are ${stored.join(', ')} but must be ${wanted.join(', ')}`);
  wrong.push(
    ...checkLinkEvents(
      items,
      knownGroups,
      pairs.map(({ a, b }) => [a, b].sort().join(' ')),
    ),
  );

  const members = items
    .filter(({ PK, state }) => String(PK).startsWith(partitions.circle) && state !== 'left')
    .map(
      ({ PK, groupId, municipality }) =>
        `${String(PK).split('#')[1]} ${String(groupId)} ${String(municipality)}`,
    )
    .sort();
  const enrolled = active
    .map(({ id, municipality }) => `${regionOf.get(id)} ${id} ${municipality}`)
    .sort();
  if (!isDeepStrictEqual(members, enrolled))
    wrong.push(`lost: circle members are ${members.join(', ')} but must be ${enrolled.join(', ')}`);

  const shown = items.filter(
    ({ PK, removed }) => String(PK).startsWith(partitions.overview) && removed !== true,
  );
  if (shown.length !== active.length)
    wrong.push(`the overview shows ${shown.length} of ${active.length} groups`);
  for (const group of active) {
    const neighbours = sides
      .filter(({ groupId }) => groupId === group.id)
      .map(({ neighbourId }) => neighbourId);
    const joining =
      flow.items.at(joiningKey(regionOf.get(group.id) ?? '', group.id))?.['state'] ?? 'open';
    const must = {
      name: group.name,
      municipality: group.municipality,
      polygon: group.area.polygon,
      participants: participantsClass(group.participants),
      joining,
    };
    const found = shown.find(({ groupId }) => groupId === group.id);
    const is = found && {
      name: found['name'],
      municipality: found['municipality'],
      polygon: found['polygon'],
      participants: found['participants'],
      joining: found['joining'],
    };
    const shownNeighbours = (found?.['neighbours'] as { groupId: string }[] | undefined)?.map(
      ({ groupId }) => groupId,
    );
    if (!isDeepStrictEqual(is, must) || !isDeepStrictEqual(shownNeighbours, neighbours))
      wrong.push(`lost: the overview of ${group.id} is stale`);
  }
  return wrong;
}

/** Checks that there is exactly one event for each time a pair was linked or unlinked. */
function checkLinkEvents(
  items: readonly Item[],
  knownGroups: readonly KnownGroup[],
  pairs: readonly string[],
): string[] {
  const balance = new Map<string, number>(pairs.map((pair) => [pair, -1]));
  for (const { name, data } of knownGroups.flatMap((known) => eventsOf(items, known))) {
    const step = name === 'GroupsLinked' ? 1 : name === 'GroupsUnlinked' ? -1 : 0;
    const { groupId = '', neighbourId = '' } = data as { groupId?: string; neighbourId?: string };
    const pair = [groupId, neighbourId].sort().join(' ');
    if (step !== 0) balance.set(pair, (balance.get(pair) ?? 0) + step);
  }
  return [...balance]
    .filter(([, count]) => count !== 0)
    .map(([pair]) => `duplicated: the events of link ${pair} do not balance`);
}
