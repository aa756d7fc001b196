import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkArea } from '../../../functions/overview/check-area/check-area.ts';
import { findGroups } from '../../../functions/overview/find-groups/find-groups.ts';
import type { Group } from '../../../shared/domain/groups/group.ts';
import { overviewOf } from '../../../shared/domain/overview/overview.ts';
import { groupLocator, neighbourFinder } from '../../../shared/linking/find-neighbours.ts';
import { langstraat } from '../../../shared/regions/langstraat.ts';
import { dynamoGroups } from '../../../shared/store/groups/dynamo-groups.ts';
import { dynamoRegistrations } from '../../../shared/store/groups/dynamo-registrations.ts';
import { cellEntries } from '../../../shared/store/linking/cell-index.ts';
import { dynamoOverview } from '../../../shared/store/overview/dynamo-overview.ts';
import type { RegionTable } from '../../../shared/store/table.ts';
import { areas, loonOpZand, rectangle } from '../../support/builders.ts';
import { itemsOf, stampAt, startTestEngine, type TestEngine } from '../../support/engine.ts';
import { storyOf } from '../../support/group-story.ts';
import { onlyRegion } from '../../support/regions.ts';

let engine: TestEngine;
let table: RegionTable;

beforeAll(async () => {
  engine = await startTestEngine();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  table = await engine.newTable();
});

/** Stores groups 1 and 2 on either side of a municipal border, and returns everything needed to find them. */
async function twoGroups() {
  const stamp = stampAt();
  const groups = dynamoGroups(table, stamp);
  const overview = dynamoOverview(table, stamp.clock);
  const story = storyOf({ groups, registrations: dynamoRegistrations(table, stamp) });
  const shown = async (group: Group) => {
    await overview.project(group, async () => overviewOf(await groups.find(group.id), []));
    return group;
  };
  const first = await shown(await story.activate(1, { polygon: areas.dongenVaart }));
  const second = await shown(
    await story.activate(2, { polygon: areas.kaatsheuvelWest, municipality: loonOpZand }),
  );
  const cells = cellEntries(table);
  const needs = {
    places: groupLocator(cells),
    neighbours: neighbourFinder(cells),
    overview,
    region: langstraat,
    regions: onlyRegion(),
  };
  return { first, second, story, shown, needs };
}

describe('On the embedded engine, a place', () => {
  it('finds the group that covers it, until that group closes', async () => {
    const { first, story, shown, needs } = await twoGroups();

    const before = await findGroups(needs, [4.99, 51.651]);
    await shown(await story.close(first));
    const after = await findGroups(needs, [4.99, 51.651]);

    expect(before.covering.map(({ reference }) => reference)).toEqual(['LS-00001']);
    expect(after.covering).toEqual([]);
    expect(after.nearest.map(({ reference }) => reference)).toEqual(['LS-00002']);
  });

  it('finds a group in its new area and not in its old one', async () => {
    const { second, story, shown, needs } = await twoGroups();

    await shown(await story.changeArea(second, areas.kaatsheuvelOost));

    expect(
      (await findGroups(needs, [5.055, 51.66])).covering.map(({ reference }) => reference),
    ).toEqual(['LS-00002']);
    expect((await findGroups(needs, [5.0, 51.651])).covering).toEqual([]);
  });
});

describe('On the embedded engine, an area to check', () => {
  it('finds the groups of both municipalities, and writes nothing', async () => {
    const { needs } = await twoGroups();
    const before = await itemsOf(table);

    const { groups } = await checkArea(needs, rectangle(4.99, 51.648, 5, 51.655));

    expect(
      groups.map(({ reference, relation, municipality }) => [
        reference,
        relation,
        municipality.name,
      ]),
    ).toEqual([
      ['LS-00001', 'overlaps', 'Dongen'],
      ['LS-00002', 'overlaps', 'Loon op Zand'],
    ]);
    expect(await itemsOf(table)).toEqual(before);
  });
});
