import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { afterRestore } from '../../../operate/restore/after-restore.ts';
import { endingNames, isEnding } from '../../../events/endings.ts';
import type { EventName } from '../../../events/catalogue.ts';
import { partitions, pendingIndex, pendingKinds, sortKeys } from '../../../shared/store/keys.ts';
import { dynamoTableOn, type Item, type Table } from '../../../shared/store/table.ts';
import { itemsOf, keyOf, startTestEngine, type TestEngine } from '../../support/engine.ts';
import { allRegions, restoredSystem, tableWith, type RestoredSystem } from './restored-system.ts';

let engine: TestEngine;
let system: RestoredSystem;

beforeAll(async () => {
  engine = await startTestEngine();
  system = await restoredSystem(engine);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await engine.stop();
});

const isEvent = ({ SK }: Item): boolean => String(SK).startsWith(sortKeys.event);
const ofKind = (items: readonly Item[], ...prefixes: string[]): readonly Item[] =>
  items.filter(({ PK }) => prefixes.some((prefix) => String(PK).startsWith(prefix)));

async function run(table: Table, confirmed = true): Promise<{ outcome: number; said: string[] }> {
  const said: string[] = [];
  const outcome = await afterRestore({
    table,
    ledger: system.ledger,
    regions: allRegions,
    confirmed,
    say: (line) => void said.push(line),
  });
  return { outcome, said };
}

/**
 * The data that is the same after every complete run: items without the ids, times and counters that differ from run to
 * run.
 */
function lasting(items: readonly Item[]): readonly string[] {
  return items
    .filter((item) => !isEvent(item) || isEnding(item['name'] as EventName))
    .map(({ projection: _projection, expiresAt: _expiresAt, since: _since, ...item }) =>
      JSON.stringify(item, (_key, value: unknown) => sorted(value)),
    )
    .toSorted();
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );
}

function texts(items: readonly Item[], text: (item: Item) => unknown): readonly string[] {
  return items.map((item) => JSON.stringify(text(item))).toSorted();
}

/** The groups, the data derived from them, and the people, in a form that is suitable for comparing two tables. */
function derived(items: readonly Item[]) {
  const under = (prefix: string): readonly Item[] =>
    items.filter(({ SK }) => String(SK).startsWith(prefix));
  return {
    groups: texts(
      ofKind(items, partitions.group, partitions.registration).filter(
        ({ SK }) => SK === sortKeys.state,
      ),
      ({ id, status, name, forgottenAt }) => [id, status, name, forgottenAt !== undefined],
    ),
    links: texts(under(sortKeys.link), keyOf),
    cells: texts(ofKind(items, partitions.cell), keyOf),
    shown: ofKind(items, partitions.overview)
      .filter(({ removed }) => removed !== true)
      .flatMap((item) => lasting([item]))
      .toSorted(),
    members: texts(ofKind(items, partitions.circle), ({ PK, SK, state }) => [PK, SK, state]),
    people: texts(under(sortKeys.coordinator), keyOf),
    mailboxes: texts(under(sortKeys.mailbox), keyOf),
  };
}

/** The keys of the events that are waiting to be published. */
function waiting(items: readonly Item[]): readonly string[] {
  return items
    .filter((item) => item[pendingIndex.partition] === pendingKinds.event)
    .map(keyOf)
    .toSorted();
}

/** A table that calls `before` just before each write, with the number of that write, starting from 1. */
function countedTable(table: Table, before: (count: number) => void): Table {
  let count = 0;
  const client = Object.assign(Object.create(table.client) as DynamoDBDocumentClient, {
    send: async (command: object) => {
      if (/^(Put|Delete|Update|TransactWrite)Command$/.test(command.constructor.name))
        before((count += 1));
      return table.client.send(command as never);
    },
  });
  return dynamoTableOn(table.name, client);
}

describe('A table from before an erasure', () => {
  it('still holds everybody; the ledger knows everything that was ended since', async () => {
    const text = JSON.stringify(system.before);
    const live = await itemsOf(system.live);
    const ended = live
      .filter((item) => isEvent(item) && isEnding(item['name'] as EventName))
      .map(({ id }) => id);
    const recorded = (await itemsOf(system.ledger)).map(({ id }) => id);

    expect(system.erased.filter((each) => !text.includes(each))).toEqual([]);
    expect(recorded.map(String).toSorted()).toEqual(ended.map(String).toSorted());
    expect(JSON.stringify(live)).not.toContain(system.erased[0]);
  });

  it('holds nothing of them after the command, and only events hold their ids', async () => {
    const table = await tableWith(engine, system.before);

    expect((await run(table)).outcome).toBe(0);

    const items = await itemsOf(table);
    const text = JSON.stringify(items);
    expect(system.erased.filter((each) => text.includes(each))).toEqual([]);
    const holders = items.filter((item) =>
      system.erasedIds.some((id) => JSON.stringify(item).includes(id)),
    );
    expect(
      holders.filter((item) => !isEvent(item) && !String(item['PK']).startsWith('REVOKED#')),
    ).toEqual([]);
    for (const prefix of [partitions.token, partitions.press, partitions.session])
      expect(ofKind(items, prefix)).toEqual([]);
  });

  it('is then as the table in use: groups, links, cells, circles and overview', async () => {
    const table = await tableWith(engine, system.before);
    await run(table);
    const [restored, live] = [await itemsOf(table), await itemsOf(system.live)];
    expect(derived(restored)).toEqual(derived(live));
    expect(derived(live).links.length).toBeGreaterThan(0);
  });

  it('keeps the events of the endings as history, and publishes nothing: nobody gets mail again', async () => {
    const table = await tableWith(engine, system.before);
    await run(table);

    const items = await itemsOf(table);
    const known = new Set(items.map(({ id }) => id));
    expect(waiting(items)).toEqual(waiting(system.before));
    expect(
      (await itemsOf(system.ledger)).filter(
        ({ id, name }) => name !== 'JoinEnded' && !known.has(id),
      ),
    ).toEqual([]);
  });

  it('is not changed by a second run', async () => {
    const table = await tableWith(engine, system.before);
    await run(table);
    const after = await itemsOf(table);

    const { outcome, said } = await run(table);

    expect(outcome).toBe(0);
    expect(said.join(' ')).toContain('0 are not in the table');
    expect(await itemsOf(table)).toEqual(after);
  });

  it('is not changed without --confirm, which says what there is to do', async () => {
    const table = await tableWith(engine, system.before);

    const { outcome, said } = await run(table, false);

    expect(outcome).toBe(1);
    expect(said.at(-1)).toContain('Nothing was changed');
    expect((await itemsOf(table)).map(keyOf).toSorted()).toEqual(
      system.before.map(keyOf).toSorted(),
    );
  });

  it('comes out the same if the command is killed anywhere and run again', async () => {
    const whole = await tableWith(engine, system.before);
    let writes = 0;
    await run(countedTable(whole, (count) => (writes = count)));
    const wanted = lasting(await itemsOf(whole));

    // These kills happen while items are being deleted, while endings are being applied, and while the derived data is
    // being rebuilt.
    for (const part of [0.3, 0.75, 0.9, 0.97]) {
      const last = Math.floor(part * writes);
      const table = await tableWith(engine, system.before);
      const cutOff = countedTable(table, (count) => {
        if (count > last) throw new Error('killed');
      });
      await expect(run(cutOff)).rejects.toThrow('killed');
      await run(table);

      expect(lasting(await itemsOf(table)), `killed after ${last} of ${writes}`).toEqual(wanted);
    }
  });

  it('was ended in every way that the ledger knows, but for terms that end by themselves', async () => {
    const names = new Set((await itemsOf(system.ledger)).map(({ name }) => name));
    const byTerm = ['GroupRejected', 'JoinLapsed', 'RegistrationLapsed'];
    // Nobody uses the desk, withdraws consent, ends an invitation or hands a group over in this test;
    // test/unit/operate/restore/apply-erasures.test.ts covers these endings.
    const elsewhere = endingNames.filter((name) =>
      /^(?:Consent|Coordinator(?:HandedOver|Invitation)|Note|Officer|Passkey|StandIn|Successor)/.test(
        name,
      ),
    );

    expect(endingNames.filter((name) => !names.has(name)).toSorted()).toEqual(
      [...byTerm, ...elsewhere].toSorted(),
    );
  });
});
