import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { deskChanges, deskLimit } from '../../../shared/domain/desk/desk-changes.ts';
import { changeMailbox } from '../../../shared/domain/desk/mailbox-changes.ts';
import { ConcurrentChange } from '../../../shared/domain/errors.ts';
import type { DeskRepository } from '../../../shared/ports/desk.ts';
import { exampleDesk } from '../../../shared/regions/index.ts';
import type { RegionDesk } from '../../../shared/regions/region.ts';
import { dynamoDesk } from '../../../shared/store/desk/dynamo-desk.ts';
import { dynamoWorklist } from '../../../shared/store/desk/dynamo-worklist.ts';
import { tableOfRegion, type RegionTable, type Write } from '../../../shared/store/table.ts';
import { now, later } from '../../support/builders.ts';
import { stampAt, startTestEngine, type TestEngine } from '../../support/engine.ts';

const stamp = stampAt();
let engine: TestEngine;
let table: RegionTable;
let desks: DeskRepository;

beforeAll(async () => {
  engine = await startTestEngine();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  table = await engine.newTable();
  desks = dynamoDesk(table, stamp);
});

const example = exampleDesk('langstraat');
/** A desk of the maximum size; the mailboxes' ids start with the given word. */
function largeDesk(word: string): RegionDesk {
  const repeated = Array.from({ length: 20 }, () => example.mailboxes).flat();
  const mailboxes = repeated
    .slice(0, deskLimit - example.circles.length)
    .map((mailbox, index) => ({ ...mailbox, id: `${word}-${index}` }));
  return { mailboxes, circles: example.circles };
}
const load = async (desk: RegionDesk): Promise<void> => desks.replace(await desks.find(), desk);
/** Loads a desk; returns the data of the events about added mailboxes. */
async function addedBy(desk: RegionDesk): Promise<unknown[]> {
  const added: unknown[] = [];
  const loading = dynamoDesk(
    watched(async (writes) => {
      for (const { Put } of writes)
        if (Put?.Item?.['name'] === 'MailboxAdded') added.push(Put.Item['data']);
    }),
    stamp,
  );
  await loading.replace(await desks.find(), desk);
  return added;
}
const differences = async (desk: RegionDesk) => deskChanges(await desks.find(), desk);

/** The test's table, except that it calls `before` at the start of every transaction. */
function watched(before: (writes: readonly Write[]) => Promise<void>): RegionTable {
  return {
    ...table,
    async transact(writes) {
      await before(writes);
      await table.transact(writes);
    },
  };
}

describe('The desk in the store', () => {
  it('is absent until it is loaded, and then read back as it was loaded', async () => {
    const absent = await desks.find();
    await load(example);

    expect(absent).toBeUndefined();
    expect(await desks.find()).toMatchObject({ version: 1 });
    expect(await differences(example)).toEqual(deskChanges(example, example));
  });

  it('holds nobody who is not on the desk that was loaded last, whatever the size', async () => {
    await load(largeDesk('oud'));
    await load(largeDesk('nieuw'));

    const stored = await desks.find();

    expect(stored?.mailboxes).toHaveLength(deskLimit - example.circles.length);
    expect(stored?.mailboxes.filter(({ id }) => !id.startsWith('nieuw-'))).toEqual([]);
    expect(stored?.circles).toEqual(example.circles);
  });

  it('reports each mailbox that was not on the desk before, whatever its size, and no other', async () => {
    const fresh = (await addedBy(largeDesk('oud'))).length;
    const again = await addedBy(largeDesk('oud'));
    const [first, ...rest] = largeDesk('oud').mailboxes;
    if (!first) throw new Error('the desk has no mailbox');
    const added = { ...first, id: 'nieuw' };
    const more = await addedBy({ ...largeDesk('oud'), mailboxes: [added, ...rest] });

    expect(fresh).toBe(deskLimit - example.circles.length);
    expect(again).toEqual([]);
    expect(more).toEqual([{ mailboxId: 'nieuw', deskVersion: 3 }]);
  });

  it('belongs to its own region', async () => {
    await load(example);
    const elsewhere = dynamoDesk(tableOfRegion(table, 'bel'), stamp);
    const before = await elsewhere.find();
    await elsewhere.replace(before, exampleDesk('bel'));

    expect(before).toBeUndefined();
    expect((await desks.find())?.mailboxes).toHaveLength(example.mailboxes.length);
  });

  it('never lacks a mailbox for a municipality while it is replaced', async () => {
    await load(largeDesk('oud'));
    const lacking: string[] = [];
    const careful = dynamoDesk(
      watched(async () => {
        const { mailboxes = [] } = (await desks.find()) ?? {};
        for (const { municipality } of example.circles)
          if (!mailboxes.some(({ municipalities }) => municipalities.includes(municipality)))
            lacking.push(municipality);
      }),
      stamp,
    );

    await careful.replace(await desks.find(), largeDesk('nieuw'));

    expect(lacking).toEqual([]);
  });

  it('is completed by the same load after one that stopped halfway', async () => {
    await load(largeDesk('oud'));
    const stopping = dynamoDesk(
      watched(async (writes) => {
        if (writes.some(({ Delete }) => Delete)) throw new Error('stopped');
      }),
      stamp,
    );
    await expect(stopping.replace(await desks.find(), example)).rejects.toThrow('stopped');
    const halfway = await desks.find();

    await load(example);

    expect(halfway?.mailboxes.length).toBeGreaterThan(example.mailboxes.length);
    expect(await differences(example)).toEqual(deskChanges(example, example));
  });

  it('is not mixed up when two desks are loaded at once: the second load is refused', async () => {
    await load(largeDesk('oud'));
    const before = await desks.find();
    await desks.replace(before, example);

    await expect(desks.replace(before, largeDesk('nieuw'))).rejects.toBeInstanceOf(
      ConcurrentChange,
    );
    expect(await differences(example)).toEqual(deskChanges(example, example));
  });

  it('keeps the mailboxes of a load that overtook the removals of another', async () => {
    await load(largeDesk('oud'));
    let overtaken = false;
    const slow = dynamoDesk(
      watched(async (writes) => {
        if (overtaken || !writes.some(({ Delete }) => Delete)) return;
        overtaken = true;
        await load(largeDesk('oud'));
      }),
      stamp,
    );

    await expect(slow.replace(await desks.find(), example)).rejects.toBeInstanceOf(
      ConcurrentChange,
    );
    expect((await desks.find())?.mailboxes.every(({ id }) => id.startsWith('oud-'))).toBe(true);
  });
});

const failingMailboxes = async () =>
  (await desks.find())?.mailboxes.flatMap(({ id: each, failingSince }) =>
    failingSince === undefined ? [] : [[each, failingSince]],
  );

describe('A mailbox to which mail fails', () => {
  const [first] = example.mailboxes;
  const id = first?.id ?? '';
  beforeEach(async () => {
    await load(example);
    await desks.markFailing(id, now);
    await desks.markFailing(id, later({ days: 1 }));
  });

  it('is marked with the first time, and is in the worklist without its address', async () => {
    expect(await failingMailboxes()).toEqual([[id, now.toISOString()]]);
    expect(await dynamoWorklist(table).failingMailboxes()).toEqual([
      {
        id,
        title: first?.title,
        municipalities: first?.municipalities,
        failingSince: now.toISOString(),
      },
    ]);
  });

  it('keeps its mark when another mailbox is changed, and loses it when it is changed itself', async () => {
    const by = { by: 'manager', municipalities: [] };
    const change = async (mailboxId: string, title: string) => {
      const desk = await desks.find();
      const mailbox = desk?.mailboxes.find((each) => each.id === mailboxId);
      if (!desk || !mailbox) throw new Error('the desk has no such mailbox');
      const { id: _id, failingSince: _since, ...details } = mailbox;
      const changed = changeMailbox(desk, mailboxId, { ...details, title }, by);
      if (changed) await desks.change(desk, changed);
    };

    await change(example.mailboxes[1]?.id ?? '', 'Andere postbus');
    expect(await failingMailboxes()).toHaveLength(1);
    await change(id, first?.title ?? '');

    expect(await failingMailboxes()).toEqual([]);
    expect(await dynamoWorklist(table).failingMailboxes()).toEqual([]);
  });

  it('is not made by marking a mailbox that the desk does not have', async () => {
    await desks.markFailing('weg', now);

    expect((await desks.find())?.mailboxes).toHaveLength(example.mailboxes.length);
    expect(await failingMailboxes()).toHaveLength(1);
  });
});
