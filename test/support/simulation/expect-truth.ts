import { deepStrictEqual } from 'node:assert/strict';
import { checkLinks } from '../../../functions/linking/check-links/check-links.ts';
import { truePairs } from '../../../functions/linking/check-links/true-pairs.ts';
import { isActive, type Group } from '../../../shared/domain/groups/group.ts';
import { overviewOf } from '../../../shared/domain/overview/overview.ts';
import { langstraat } from '../../../shared/regions/langstraat.ts';
import { partitions, sortKeys } from '../../../shared/store/keys.ts';
import type { Item } from '../../../shared/store/table.ts';
import { coordinatorId, groupId } from '../builders.ts';
import { relinkNeeds, type Schedule } from './schedule.ts';

/** Throws if the links, overview, circles or relink events are wrong after a schedule. */
export async function expectTruth({
  world,
  groups: count,
  linkDistance,
  relinked,
}: Schedule): Promise<void> {
  const { registry } = world;
  const items = world.items.all();
  const groups = await world.runUntil(
    Promise.all(
      Array.from({ length: count }, (_, index) => registry.groups.find(groupId(index + 1))),
    ),
  );
  const known = groups.filter((group) => group !== undefined);
  const active = new Map(known.filter(isActive).map((group) => [group.id, group]));
  const pairs = truePairs(
    [...active.values()].map(({ id, area }) => ({ groupId: id, polygon: area.polygon })),
    linkDistance,
  );

  const sides = items.filter(({ SK }) => String(SK).startsWith(sortKeys.link));
  deepStrictEqual(
    sides.map(sideOf).sort(),
    pairs.flatMap((pair) => trueSides(pair, active)).sort(),
    'links match an all-pairs check',
  );
  for (const side of sides) {
    const mirror = sides.find(
      ({ groupId: id, neighbourId }) =>
        id === side['neighbourId'] && neighbourId === side['groupId'],
    );
    deepStrictEqual(measureOf(mirror), measureOf(side), 'both sides of a link agree');
  }
  expectEventsOfLinks(world.events, sides);

  for (const group of known) {
    const links = await world.runUntil(registry.links.of(group.id));
    const shown = items.filter(
      ({ PK, groupId: id, removed }) =>
        String(PK).startsWith(partitions.overview) && id === group.id && removed !== true,
    );
    deepStrictEqual(
      shown.map(({ PK: _pk, SK: _sk, projection: _projection, ...rest }) => rest),
      [overviewOf(group, links, 'open')].filter((each) => each !== undefined),
      'the overview shows the current state',
    );
    const circles = items.filter(
      ({ PK, coordinatorId: id, state }) =>
        String(PK).startsWith(partitions.circle) && id === coordinatorOf(group) && state !== 'left',
    );
    deepStrictEqual(
      circles.map(({ municipality }) => municipality),
      isActive(group) ? [group.municipality] : [],
      'the coordinator is in the circle of the municipality',
    );
  }
  const relinking = { ...relinkNeeds(world), region: { ...langstraat, linkDistance } };
  const check = {
    ...relinking,
    registries: [relinking],
    truePairs,
    settle: async () => undefined,
  };
  deepStrictEqual(
    (await world.runUntil(checkLinks(check, { repair: false }))).faults,
    [],
    'the link check finds no errors',
  );
  if (relinked) expectRelinkEventsOnce(world);
}

function expectRelinkEventsOnce(world: Schedule['world']): void {
  const told = world.events.flatMap(({ name, data }) =>
    name === 'GroupRelinked' ? [`${data.relinkJobId} ${data.groupId}`] : [],
  );
  deepStrictEqual(told.length, new Set(told).size, 'no group gets two relink events');
  const concerned = world.events.flatMap(({ name, data }) =>
    (name === 'GroupsLinked' || name === 'GroupsUnlinked') && data.relinkJobId !== undefined
      ? [`${data.relinkJobId} ${data.groupId}`, `${data.relinkJobId} ${data.neighbourId}`]
      : [],
  );
  deepStrictEqual(
    told.sort(),
    [...new Set(concerned)].sort(),
    'both sides of every link that relinking changed get a relink event',
  );
}

/**
 * Checks that the events for each pair of groups alternate between linked and unlinked, and that the last event matches
 * the stored links.
 */
function expectEventsOfLinks(events: Schedule['world']['events'], sides: readonly Item[]): void {
  const balance = new Map<string, number>();
  for (const { name, data } of events) {
    if (name !== 'GroupsLinked' && name !== 'GroupsUnlinked') continue;
    const pair = [data.groupId, data.neighbourId].sort().join(' ');
    balance.set(pair, (balance.get(pair) ?? 0) + (name === 'GroupsLinked' ? 1 : -1));
  }
  const linked = [...balance].filter(([, count]) => count !== 0);
  const stored = sides.map(({ groupId: one, neighbourId: other }) =>
    [String(one), String(other)].sort().join(' '),
  );
  deepStrictEqual(
    new Map(linked),
    new Map(stored.map((pair) => [pair, 1])),
    'the events add up to the stored links',
  );
}

function sideOf({
  groupId: id,
  neighbourId,
  distance,
  areaVersions,
  crossesBorder,
  neighbourMunicipality,
}: Item): string {
  return JSON.stringify([
    id,
    neighbourId,
    distance,
    areaVersions,
    crossesBorder,
    neighbourMunicipality,
  ]);
}

function trueSides(
  { a, b, distance }: { a: string; b: string; distance: number },
  active: ReadonlyMap<string, Group>,
): string[] {
  return [
    [a, b],
    [b, a],
  ].flatMap(([one = '', other = '']) => {
    const [own, neighbour] = [active.get(one), active.get(other)];
    if (!own || !neighbour) return [];
    const areaVersions = { own: own.areaVersion, neighbour: neighbour.areaVersion };
    return [
      JSON.stringify([
        one,
        other,
        distance,
        areaVersions,
        own.municipality !== neighbour.municipality,
        neighbour.municipality,
      ]),
    ];
  });
}

function measureOf(side: Item | undefined): unknown[] {
  return [
    side?.['distance'],
    side?.['relation'],
    side?.['overlap'],
    side?.['since'],
    side?.['crossesBorder'],
  ];
}

function coordinatorOf({ id }: Group): string {
  return coordinatorId(Number(/G(\d+)$/.exec(id)?.[1]));
}
