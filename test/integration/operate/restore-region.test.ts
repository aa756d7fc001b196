import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { StartRefused } from '../../../local/start-refused.ts';
import { afterRestore } from '../../../operate/restore/after-restore.ts';
import { restoreRegion } from '../../../operate/restore/restore-region.ts';
import { bel } from '../../../shared/regions/bel.ts';
import { langstraat } from '../../../shared/regions/langstraat.ts';
import { partitions, pendingIndex, pendingKinds, sortKeys } from '../../../shared/store/keys.ts';
import type { Item, Table } from '../../../shared/store/table.ts';
import { itemsOf, keyOf, startTestEngine, type TestEngine } from '../../support/engine.ts';
import {
  allRegions,
  askForNewLink,
  restoredSystem,
  tableWith,
  type RestoredSystem,
} from './restored-system.ts';

let engine: TestEngine;
let system: RestoredSystem;
/** The copy of the table, after `after-restore` has been run on it. */
let copy: Table;
let said: string[] = [];

beforeAll(async () => {
  engine = await startTestEngine();
  system = await restoredSystem(engine);
  copy = await tableWith(engine, system.before);
  await afterRestore({
    table: copy,
    ledger: system.ledger,
    regions: allRegions,
    confirmed: true,
    say: () => undefined,
  });
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await engine.stop();
});
beforeEach(() => {
  said = [];
});

const restore = (
  to: Table,
  { from = copy, confirmed = true, overwrites = false } = {},
): Promise<number> =>
  restoreRegion({
    from,
    to,
    ledger: system.ledger,
    region: langstraat,
    confirmed,
    overwrites,
    say: (line) => void said.push(line),
  });

/** Whether an item belongs to BEL, whose items must all stay exactly as they are. */
const isTheirs = (item: Item): boolean =>
  String(item['PK']).split('#')[1] === bel.id ||
  item['regionId'] === bel.id ||
  bel.municipalities.some(({ code }) => item['PK'] === partitions.overview + code);
const theirs = (items: readonly Item[]): readonly Item[] =>
  items.filter(isTheirs).toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
const stateOf = (items: readonly Item[]): readonly string[] =>
  items
    .filter(
      (item) =>
        !isTheirs(item) &&
        ['GROUP#', 'REGISTRATION#', 'JOIN#', 'STARTER', 'REFERENCE#', 'CELL#', 'OVERVIEW#'].some(
          (prefix) => String(item['PK']).startsWith(prefix),
        ),
    )
    .map(keyOf)
    .toSorted();

/** The keys of the events that are waiting to be published. */
function waiting(items: readonly Item[]): readonly string[] {
  return items.filter((item) => item[pendingIndex.partition] === pendingKinds.event).map(keyOf);
}

/** A copy of the live table in which a fault has destroyed Langstraat's items. */
async function damaged(): Promise<Table> {
  const table = await tableWith(engine, await itemsOf(system.live));
  for (const item of await itemsOf(table)) {
    const { PK, SK } = item;
    const isKept = ['MAIL#', 'MESSAGE#', 'REVOKED#', 'DESK#'].some((prefix) =>
      String(PK).startsWith(prefix),
    );
    if (!isTheirs(item) && !isKept)
      await table.client.send(new DeleteCommand({ TableName: table.name, Key: { PK, SK } }));
  }
  return table;
}

describe('Restoring one region', () => {
  it('brings back what the copy holds of it, and leaves the other region exactly as it is', async () => {
    const table = await damaged();
    const before = await itemsOf(table);

    expect(await restore(table)).toBe(0);

    const after = await itemsOf(table);
    expect(theirs(after)).toEqual(theirs(before));
    expect(theirs(before).length).toBeGreaterThan(20);
    // A link to a group in the other region is restored only if that region still has the link.
    expect(stateOf(after)).toEqual(stateOf(await itemsOf(copy)));
    // For a few days, the table in use keeps the address of a mailbox that was removed, so that the letter about the
    // removal can be sent to it.
    const rest = after.filter(({ SK }) => !String(SK).startsWith(sortKeys.former));
    expect(system.erased.filter((each) => JSON.stringify(rest).includes(each))).toEqual([]);
  });

  it('keeps the mail ledger, the revocations and the desk of the table in use, and copies no token', async () => {
    const table = await damaged();
    const before = await itemsOf(table);
    await restore(table);
    const after = new Map((await itemsOf(table)).map((item) => [keyOf(item), item]));

    expect(before.filter((item) => after.get(keyOf(item)) === undefined)).toEqual([]);
    for (const item of before) expect(after.get(keyOf(item))).toEqual(item);
    expect(
      [...after.keys()].filter((key) => /^(TOKEN|PRESS|SESSION|SIGNIN)#langstraat/.test(key)),
    ).toEqual([]);
  });

  it('publishes no event that was published before', async () => {
    const table = await damaged();

    await restore(table);

    expect(waiting(await itemsOf(table))).toEqual(waiting(await itemsOf(copy)));
  });

  it('changes nothing a second time', async () => {
    const table = await damaged();
    await restore(table);
    const after = await itemsOf(table);

    expect(await restore(table)).toBe(0);
    expect(said.at(-1)).toContain('0 items to copy, 0 to delete');
    expect(await itemsOf(table)).toEqual(after);
  });

  it('is refused while the copy still holds what was erased since', async () => {
    const table = await damaged();
    const before = await itemsOf(table);
    const raw = await tableWith(engine, system.before);

    await expect(restore(table, { from: raw })).rejects.toThrow(StartRefused);
    expect(await itemsOf(table)).toEqual(before);
  });

  it('is refused if it would lose newer data, unless the operator says so', async () => {
    const table = await tableWith(engine, await itemsOf(system.live));

    await expect(restore(table)).rejects.toThrow('--overwrite');
    expect(said.join(' ')).toContain('newer than the copy');
    expect(await itemsOf(table)).toHaveLength((await itemsOf(system.live)).length);
    expect(await restore(table, { overwrites: true })).toBe(0);
    expect(stateOf(await itemsOf(table))).toEqual(stateOf(await itemsOf(copy)));
  });

  it('changes nothing without --confirm', async () => {
    const table = await damaged();
    const before = await itemsOf(table);

    expect(await restore(table, { confirmed: false })).toBe(1);
    expect(await itemsOf(table)).toEqual(before);
  });
});

it('People whose tokens are gone get a new link from the page behind the old one', async () => {
  // The handlers use this table, so the region is restored into it.
  await restore(system.live, { overwrites: true });
  const { reference = '', body } = system.theirs.neighbour;
  const { email } = body.coordinator;
  const own = await itemsOf(system.live, partitions.token);
  for (const { PK, SK } of own)
    await system.live.client.send(
      new DeleteCommand({ TableName: system.live.name, Key: { PK, SK } }),
    );
  system.deployed.sent.length = 0;

  expect(await askForNewLink(system, bel.id, { subject: reference, email })).toBe(200);
  await system.deployed.settle();

  expect(system.deployed.sent).toEqual([email]);
  expect(await itemsOf(system.live, partitions.token)).toHaveLength(1);
});
