import { isDeepStrictEqual } from 'node:util';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { runtimeTable } from '../../../local/system/tables.ts';
import { partitions } from '../../../shared/store/keys.ts';
import { everyItem, settled, storedItems, type StoredItem } from '../../support/stored-state.ts';
import type { TestSystem } from '../../support/system.ts';
import { markup } from './hostile-values.ts';

/** What the system holds and said at a moment when it had nothing to do. */
export interface Inventory {
  readonly items: ReadonlyMap<string, StoredItem>;
  readonly mails: number;
}

/** A request that was good after all and was answered with success. */
export interface Accepted {
  readonly id: string;
}

export interface Account {
  readonly wrong: readonly string[];
  /** Requests that were answered with success and of which nothing is stored. */
  readonly lost: number;
  /** Items of requests that were let through, and how many of them only count. */
  readonly explained: number;
  readonly counters: number;
  readonly mails: number;
  readonly leaked: number;
}

export async function takeInventory(
  system: TestSystem,
  engine: DynamoDBClient,
): Promise<Inventory> {
  await settled(engine, 180);
  const items = await storedItems(engine);
  return {
    items: new Map(items.map((item) => [`${item.PK} ${item.SK}`, item])),
    mails: (await system.mails()).length,
  };
}

const isCounter = (key: string): boolean => key.startsWith(partitions.cap);
/** How fast mails go out is counted all the time. */
const alive = (key: string): boolean => key.startsWith(partitions.pace);

const ulid = /[0-9A-HJKMNP-TV-Z]{26}/g;
const ulidsIn = (item: StoredItem): string[] => JSON.stringify(item).match(ulid) ?? [];

/** Compares before and after: nothing changed, and what is new belongs to a request that was let through. */
export async function account(
  system: TestSystem,
  engine: DynamoDBClient,
  before: Inventory,
  accepted: readonly Accepted[],
  canaries: readonly string[],
): Promise<Account> {
  const after = await takeInventory(system, engine);
  const changed = [...before.items]
    .filter(
      ([key, item]) =>
        !alive(key) &&
        !(isCounter(key) && accepted.length > 0) &&
        !isDeepStrictEqual(after.items.get(key), item),
    )
    .map(([key]) => `${kindOf(key)} was changed or removed`);
  const added = [...after.items]
    .filter(([key]) => !alive(key) && !before.items.has(key))
    .map(([, item]) => item);
  const counters = added.filter(({ PK }) => isCounter(PK));
  // Which coordinator a message of the mail service went to; it leads to no request, so as many as there are mails.
  const messages = added.filter(({ PK }) => PK.startsWith(partitions.message));
  const unexplained = explain(
    added.filter((item) => !counters.includes(item) && !messages.includes(item)),
    accepted,
  );
  const stored = new Set(added.flatMap(ulidsIn));
  const lost = accepted.filter(({ id }) => !stored.has(id)).length;
  const waiting = (await everyItem(engine)).filter(
    ({ table, item }) => table === runtimeTable && String(item['PK']).startsWith('QUEUE#'),
  );
  const mails = (await system.mails()).slice(0, after.mails - before.mails);
  const odd = mails.filter(
    ({ to, headers }) => to.length !== 1 || 'bcc' in headers || 'cc' in headers,
  );
  const log = system.log();
  const told = [...canaries, 'fuzz.example', markup].filter((canary) => log.includes(canary));
  const traces = log.split('\n').filter((line) => /request failed|✗|"at":\[|^\s+at /.test(line));
  return {
    lost,
    wrong: [
      ...(lost > 0 ? [`${lost} requests were answered with success and are not stored`] : []),
      ...changed,
      ...unexplained.map(
        ({ PK, SK }) =>
          `${kindOf(`${PK} ${SK}`)} was stored and belongs to no request that was answered with success`,
      ),
      ...(counters.length > 0 && accepted.length === 0
        ? ['a request was counted and none was answered with success']
        : []),
      ...waiting.map(({ item }) => `a message is left in ${String(item['PK'])}`),
      ...(mails.length > accepted.length * 3
        ? [`${mails.length} mails for ${accepted.length} requests`]
        : []),
      ...(messages.length > mails.length
        ? [`${messages.length} messages sent for ${mails.length} mails`]
        : []),
      ...odd.map(({ subject }) => `a mail with other recipients than one: ${subject}`),
      ...mails
        .filter(({ html }) => html.includes(markup))
        .map(({ subject }) => `markup in a mail as it was sent: ${subject}`),
      ...told.map(() => "somebody's data stands in the log"),
      ...traces.slice(0, 5).map((line) => `in the log: ${line.slice(0, 300)}`),
    ],
    explained: added.length - unexplained.length,
    counters: counters.length,
    mails: mails.length,
    leaked: told.length,
  };
}

/** What is left when all items that lead back to an accepted request are taken away: by its id, or by that of its event. */
function explain(items: readonly StoredItem[], accepted: readonly Accepted[]): StoredItem[] {
  const known = new Set(accepted.map(({ id }) => id));
  let left = [...items];
  for (;;) {
    const rest = left.filter((item) => {
      const ids = ulidsIn(item);
      const belongs = ids.some((id) => known.has(id));
      if (belongs) ids.forEach((id) => known.add(id));
      return !belongs;
    });
    if (rest.length === left.length) return rest;
    left = rest;
  }
}

/** The kind of item only: the rest of a key may lead to a person. */
const kindOf = (key: string): string => `${key.split('#')[0]} ${key.split(' ')[1]?.split('#')[0]}`;
