import { deepStrictEqual } from 'node:assert/strict';
import { checkLinks } from '../../../functions/linking/check-links/check-links.ts';
import { truePairs } from '../../../functions/linking/check-links/true-pairs.ts';
import { isActive, type Group } from '../../../shared/domain/groups/group.ts';
import { overviewOf } from '../../../shared/domain/overview/overview.ts';
import { partitions, sortKeys } from '../../../shared/store/keys.ts';
import { cellEntries } from '../../../shared/store/linking/cell-index.ts';
import type { Item } from '../../../shared/store/table.ts';
import { truePairsBetween } from '../all-pairs.ts';
import { coordinatorId } from '../builders.ts';
import { relinkNeeds, type Schedule } from './schedule.ts';

/** Throws if the links, overview, circles or relink events are wrong after a schedule. */
export async function expectTruth({ world, groups: scheduled, relinked }: Schedule): Promise<void> {
  const items = world.items.all();
  const groups = await world.runUntil(
    Promise.all(
      scheduled.map(({ groupId: id, regionId }) => world.registryOf(regionId).groups.find(id)),
    ),
  );
  const regionOf = new Map(scheduled.map((each) => [each.groupId, each.regionId]));
  const distanceOf = (id: string) => world.regions.named(regionOf.get(id) ?? '').linkDistance;
  const known = groups.filter((group) => group !== undefined);
  const active = new Map(known.filter(isActive).map((group) => [group.id, group]));
  const pairs = truePairsBetween(
    [...active.values()].map(({ id, area }) => ({ groupId: id, polygon: area.polygon })),
    distanceOf,
  );

  const sides = items.filter(({ SK }) => String(SK).startsWith(sortKeys.link));
  deepStrictEqual(
    sides.map(sideOf).sort(),
    pairs.flatMap((pair) => trueSides(pair, active, regionOf)).sort(),
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
    const { links: stored } = world.registryOf(regionOf.get(group.id) ?? '');
    const links = await world.runUntil(stored.of(group.id));
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
  for (const region of world.regions.all) {
    const { groupList } = world.registryOf(region.id);
    const municipalities = region.municipalities.map(({ code }) => code);
    const own = known.filter(({ id }) => regionOf.get(id) === region.id);
    const { groups: listed } = await world.runUntil(
      groupList.find({ municipalities, filters: [], words: [] }),
    );
    deepStrictEqual(
      listed
        .map(({ reference, status, municipality, neighbours }) =>
          [reference, status, municipality, neighbours].join(' '),
        )
        .sort(),
      own
        .map(({ id, reference, status, municipality }) =>
          [
            reference,
            status,
            municipality,
            sides.filter(({ groupId: side }) => side === id).length,
          ].join(' '),
        )
        .sort(),
      "the officers' list shows the current state",
    );
  }
  const registries = world.regions.all.map((region) => relinkNeeds(world, region));
  const readCell = cellEntries(world.table);
  const check = { registries, readCell, truePairs, settle: async () => undefined };
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

/** One side of a link, as a string that includes the region that stores it. */
function sideOf({
  PK,
  groupId: id,
  neighbourId,
  neighbourRegionId,
  distance,
  areaVersions,
  crossesBorder,
  neighbourMunicipality,
}: Item): string {
  return JSON.stringify([
    String(PK).split('#')[1],
    id,
    neighbourRegionId,
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
  regionOf: ReadonlyMap<string, string>,
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
        regionOf.get(one),
        one,
        regionOf.get(other),
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
