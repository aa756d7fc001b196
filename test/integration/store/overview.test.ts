import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Group } from '../../../shared/domain/groups/group.ts';
import { overviewOf } from '../../../shared/domain/overview/overview.ts';
import type { GroupRepository } from '../../../shared/ports/groups.ts';
import type { OverviewRepository } from '../../../shared/ports/overview.ts';
import { dynamoGroups } from '../../../shared/store/groups/dynamo-groups.ts';
import { dynamoRegistrations } from '../../../shared/store/groups/dynamo-registrations.ts';
import { dynamoOverview } from '../../../shared/store/overview/dynamo-overview.ts';
import type { RegionTable } from '../../../shared/store/table.ts';
import { activeGroup, areas, dongen, groupId, loonOpZand } from '../../support/builders.ts';
import { itemsOf, stampAt, startTestEngine, type TestEngine } from '../../support/engine.ts';
import { referenceNumber, storyOf } from '../../support/group-story.ts';

let engine: TestEngine;
let table: RegionTable;
let groups: GroupRepository;
let overview: OverviewRepository;
let story: ReturnType<typeof storyOf>;

beforeAll(async () => {
  engine = await startTestEngine();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  table = await engine.newTable();
  const stamp = stampAt();
  groups = dynamoGroups(table, stamp);
  overview = dynamoOverview(table, stamp.clock);
  story = storyOf({ groups, registrations: dynamoRegistrations(table, stamp) });
});

const loaded = async (id: string) => overviewOf(await groups.find(id), []);
const project = (group: Group) => overview.project(group, () => loaded(group.id));

describe('The overview', () => {
  it('shows a projected group in its municipality and by its reference', async () => {
    const group = await story.activate(1);

    await project(group);

    const shown = overviewOf(group, []);
    expect(await overview.list(dongen)).toEqual([shown]);
    expect(await overview.list(loonOpZand)).toEqual([]);
    expect(await overview.findByReference(referenceNumber(1))).toEqual(shown);
    expect(
      await overview.findAll([
        { groupId: groupId(1), municipality: dongen },
        { groupId: groupId(9), municipality: dongen },
      ]),
    ).toEqual([shown]);
  });

  it('does not find the reference of a group that is waiting for approval', async () => {
    await story.confirm(1);

    expect(await overview.findByReference(referenceNumber(1))).toBeUndefined();
    expect(await overview.findByReference('LS-99999')).toBeUndefined();
  });

  it('does not show a closed group in any of its queries', async () => {
    const group = await story.activate(1);
    await project(group);

    await project(await story.close(group));

    expect(await overview.list(dongen)).toEqual([]);
    expect(await overview.findByReference(referenceNumber(1))).toBeUndefined();
    expect(await overview.findAll([{ groupId: groupId(1), municipality: dongen }])).toEqual([]);
    expect(JSON.stringify(await itemsOf(table, 'OVERVIEW#'))).not.toContain('Groep 1');
  });

  it('finds more groups than fit in one request to the table', async () => {
    const many = Array.from({ length: 230 }, (_, index) =>
      activeGroup(index + 1, areas.dongenVaart),
    );
    for (const group of many) await overview.project(group, async () => overviewOf(group, []));

    const found = await overview.findAll(
      many.map(({ id, municipality }) => ({ groupId: id, municipality })),
    );

    expect(new Set(found.map(({ groupId: id }) => id)).size).toBe(230);
  });
});

describe('A stale projection', () => {
  it('does not bring back a closed group', async () => {
    const group = await story.activate(1);
    let first = true;

    await overview.project(group, async () => {
      const old = await loaded(group.id);
      if (first) {
        first = false;
        await project(await story.close(group));
      }
      return old;
    });

    expect(await overview.list(dongen)).toEqual([]);
  });

  it('does not overwrite a newer state that a faster projection found unchanged', async () => {
    const group = await story.activate(1);
    await project(group);
    const moved = await story.changeArea(group, areas.rijen);
    let first = true;

    await overview.project(group, async () => {
      const old = await loaded(group.id);
      if (first) {
        first = false;
        // Changes the area back to the one that the overview still shows, so that the newer projection changes nothing.
        await project(await story.changeArea(moved, areas.dongenVaart));
      }
      return old;
    });

    expect((await overview.list(dongen)).map(({ polygon }) => polygon)).toEqual([
      areas.dongenVaart,
    ]);
  });

  it('is stored eventually, even when twenty run at once', async () => {
    const group = await story.activate(1);

    await Promise.all(Array.from({ length: 20 }, () => project(group)));

    expect(await overview.list(dongen)).toHaveLength(1);
  });
});
