import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dynamoGroupList } from '../../../shared/store/desk/dynamo-group-list.ts';
import { dynamoGroups } from '../../../shared/store/groups/dynamo-groups.ts';
import { dynamoRegistrations } from '../../../shared/store/groups/dynamo-registrations.ts';
import type { RegionTable } from '../../../shared/store/table.ts';
import { dongen } from '../../support/builders.ts';
import { stampAt, startTestEngine, type TestEngine } from '../../support/engine.ts';
import { referenceNumber, storyOf } from '../../support/group-story.ts';
import { operatorCommand } from '../../support/operator-command.ts';

let engine: TestEngine;
let table: RegionTable;

beforeAll(async () => {
  engine = await startTestEngine();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  table = await engine.newTable();
});

const rebuild = (...options: readonly string[]) =>
  operatorCommand([
    'rebuild-desk-groups',
    'langstraat',
    '--table',
    table.name,
    '--endpoint',
    engine.endpoint,
    ...options,
  ]);

describe("Rebuilding the officers' list of groups", () => {
  it('corrects what is wrong, after a check that changes nothing', async () => {
    const stamp = stampAt();
    const groups = dynamoGroups(table, stamp);
    const story = storyOf({ groups, registrations: dynamoRegistrations(table, stamp) });
    await story.activate(1);
    await story.confirm(2);
    const list = dynamoGroupList(table, stamp.clock);
    const search = { municipalities: [dongen], filters: [], words: [] };

    const found = await rebuild('--check');
    expect(found).toMatchObject({ code: 1 });
    expect(found.text).toContain('2 groups belong in the list of langstraat.');
    expect((await list.find(search)).groups).toEqual([]);

    expect(await rebuild()).toMatchObject({ code: 0 });
    expect(await rebuild('--check')).toMatchObject({ code: 0 });
    const { groups: listed } = await list.find(search);
    expect(listed.map(({ reference, status }) => [reference, status])).toEqual([
      [referenceNumber(2), 'pending'],
      [referenceNumber(1), 'active'],
    ]);
  });

  it('refuses an unknown region and a missing table', async () => {
    expect(await operatorCommand(['rebuild-desk-groups', 'nergens', '--table', 'x'])).toMatchObject(
      {
        code: 2,
      },
    );
    expect(await operatorCommand(['rebuild-desk-groups', 'langstraat'])).toMatchObject({ code: 2 });
  });
});
