import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ConcurrentChange } from '../../../shared/domain/errors.ts';
import { approve, reject } from '../../../shared/domain/groups/decision.ts';
import { changeArea } from '../../../shared/domain/groups/group-life.ts';
import { ReferenceTaken } from '../../../shared/domain/groups/reference.ts';
import { confirm } from '../../../shared/domain/groups/registration.ts';
import { writtenCells } from '../../../shared/linking/cells.ts';
import type { GroupRepository, RegistrationRepository } from '../../../shared/ports/groups.ts';
import { dynamoGroups } from '../../../shared/store/groups/dynamo-groups.ts';
import { dynamoRegistrations } from '../../../shared/store/groups/dynamo-registrations.ts';
import { partitions } from '../../../shared/store/keys.ts';
import { cellEntries } from '../../../shared/store/linking/cell-index.ts';
import type { RegionTable } from '../../../shared/store/table.ts';
import { areas, groupId, now, rectangle } from '../../support/builders.ts';
import { itemsOf, stampAt, startTestEngine, type TestEngine } from '../../support/engine.ts';
import { approval, referenceNumber, storyOf } from '../../support/group-story.ts';
import { loseNextResponse } from '../../support/lost-response.ts';
import { uncounted } from '../../support/uncounted.ts';

let engine: TestEngine;
let table: RegionTable;
let groups: GroupRepository;
let registrations: RegistrationRepository;
let story: ReturnType<typeof storyOf>;

beforeAll(async () => {
  engine = await startTestEngine();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  table = await engine.newTable();
  const stamp = stampAt();
  groups = dynamoGroups(table, stamp);
  registrations = dynamoRegistrations(table, stamp);
  story = storyOf({ groups, registrations });
});

const eventNames = async () =>
  (await itemsOf(table))
    .filter(({ SK }) => String(SK).startsWith('EVENT#'))
    .toSorted((one, other) => (String(one['SK']) < String(other['SK']) ? -1 : 1))
    .map(({ name }) => name as string);
const cellsStored = async () =>
  (await itemsOf(table, partitions.cell))
    .map(({ PK }) => String(PK).slice(partitions.cell.length))
    .sort();

describe('A change', () => {
  it('is stored with its event, and the group can be found by its reference', async () => {
    const group = await story.confirm(1);

    expect(await groups.findByReference(referenceNumber(1))).toEqual(group);
    expect(await eventNames()).toEqual(['GroupRegistered', 'RegistrationConfirmed']);
  });

  it('keeps every field through all states', async () => {
    const pending = await story.confirm(1);
    const change = reject(pending, approval(pending), 'Er is al een groep in deze straten.');

    await groups.save(pending, change);

    expect(await groups.find(groupId(1))).toEqual(change.group);
  });

  it('based on a stale version stores nothing at all: no state, no event, no cell', async () => {
    const pending = await story.confirm(1);
    await groups.save(pending, reject(pending, approval(pending), 'Er is al een groep.'));
    const before = await itemsOf(table);

    await expect(groups.save(pending, approve(pending, approval(pending)))).rejects.toBeInstanceOf(
      ConcurrentChange,
    );

    expect(await itemsOf(table)).toEqual(before);
  });

  it('is stored once when the response of the table is lost', async () => {
    const pending = await story.confirm(1);
    loseNextResponse(table);

    await groups.save(pending, approve(pending, approval(pending)));

    expect((await groups.find(groupId(1)))?.version).toBe(3);
    expect((await eventNames()).filter((name) => name === 'GroupApproved')).toHaveLength(1);
  });

  it('with a reference that is taken stores nothing at all', async () => {
    await story.confirm(1);
    const second = await story.register(2);
    const before = await itemsOf(table);

    await expect(
      registrations.confirm(second, confirm(second, referenceNumber(1), now), uncounted),
    ).rejects.toBeInstanceOf(ReferenceTaken);

    expect(await itemsOf(table)).toEqual(before);
  });
});

describe('Twenty simultaneous decisions', () => {
  it('result in one decision with one event; nineteen get a concurrency error', async () => {
    const pending = await story.confirm(1);
    const officers = Array.from({ length: 20 }, (_, index) => `officer-${index}`);

    const decisions = await Promise.allSettled(
      officers.map((officer) => groups.save(pending, approve(pending, approval(pending, officer)))),
    );

    const refusals = decisions
      .filter((decision) => decision.status === 'rejected')
      .map(({ reason }) => (reason as Error).name);
    expect(refusals).toEqual(Array.from({ length: 19 }, () => 'ConcurrentChange'));
    expect((await groups.find(groupId(1)))?.version).toBe(3);
    expect((await eventNames()).filter((name) => name === 'GroupApproved')).toHaveLength(1);
  });
});

describe('The cell index contains exactly the areas of the active groups', () => {
  it('nothing before approval', async () => {
    await story.confirm(1);

    expect(await cellsStored()).toEqual([]);
  });

  it('every cell of the area from approval on', async () => {
    const group = await story.activate(1);

    const [cell = ''] = writtenCells(areas.dongenVaart);
    expect(await cellsStored()).toEqual(writtenCells(areas.dongenVaart));
    expect(await cellEntries(table)(cell)).toEqual([
      expect.objectContaining({
        groupId: group.id,
        areaVersion: group.areaVersion,
        municipality: group.municipality,
      }),
    ]);
  });

  it('exactly the cells of the new area after a change of area', async () => {
    const group = await story.activate(1);
    const wide = rectangle(4.94, 51.61, 5, 51.67);

    const changed = await story.changeArea(group, wide);

    expect(await cellsStored()).toEqual(writtenCells(wide));
    expect((await itemsOf(table, partitions.cell)).map(({ areaVersion }) => areaVersion)).toEqual(
      writtenCells(wide).map(() => changed.areaVersion),
    );
  });

  it('no cells of the old area outside the new one', async () => {
    const group = await story.activate(1, { polygon: rectangle(4.94, 51.61, 5, 51.67) });

    await story.changeArea(group, areas.dongenVaart);

    expect(await cellsStored()).toEqual(writtenCells(areas.dongenVaart));
  });

  it('nothing after the group has closed', async () => {
    const group = await story.activate(1);

    await story.close(group);

    expect(await cellsStored()).toEqual([]);
  });

  it('nothing new when a change of area is refused', async () => {
    const group = await story.activate(1);
    await story.close(group);

    const change = changeArea(group, { polygon: areas.rijen, streets: 'Stationsstraat' });

    await expect(groups.save(group, change)).rejects.toBeInstanceOf(ConcurrentChange);
    expect(await cellsStored()).toEqual([]);
  });

  it('even the largest allowed area, including when it changes into another one', async () => {
    const group = await story.activate(1, { polygon: rectangle(4.9, 51.6, 5.01, 51.67) });

    await story.changeArea(group, rectangle(4.95, 51.66, 5.06, 51.73));

    expect(await cellsStored()).toEqual(writtenCells(rectangle(4.95, 51.66, 5.06, 51.73)));
  });
});
