import { isDeepStrictEqual } from 'node:util';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { runtimeTable } from '../../../local/system/tables.ts';
import { partitions, sortKeys } from '../../../shared/store/keys.ts';
import {
  everyItem,
  waitUntilSettled,
  storedItems,
  type StoredItem,
} from '../../support/stored-state.ts';
import type { TestSystem } from '../../support/system.ts';
import { markup } from './hostile-values.ts';

/** The items that an idle system has stored, and the number of emails that it has sent. */
export interface Inventory {
  readonly items: ReadonlyMap<string, StoredItem>;
  readonly mails: number;
}

/**
 * The requests that have been accepted since the inventory: mutated requests that were still valid, exchanges of a
 * token for a session, requests for a new link (whose response contains no id), and requests that started an attempt to
 * sign in.
 */
export interface AcceptedRequests {
  readonly accepted: readonly Accepted[];
  readonly sessions: number;
  readonly links: number;
  readonly attempts: number;
}

/** A mutated request that was still valid and succeeded. */
export interface Accepted {
  readonly id: string;
}

export interface SideEffects {
  readonly wrong: readonly string[];
  /** The number of requests that succeeded without storing anything. */
  readonly lost: number;
  /** How many items belong to accepted requests, and how many of those are counters. */
  readonly explained: number;
  readonly counters: number;
  readonly mails: number;
  readonly leaked: number;
}

export async function takeInventory(
  system: TestSystem,
  engine: DynamoDBClient,
): Promise<Inventory> {
  await waitUntilSettled(engine, 180);
  const items = await storedItems(engine);
  return {
    items: new Map(items.map((item) => [`${item.PK} ${item.SK}`, item])),
    mails: (await system.mails()).length,
  };
}

const isCounter = (key: string): boolean => key.startsWith(partitions.cap);
/** Whether the item records when somebody started a session with a token. */
const isPress = (key: string): boolean => key.startsWith(partitions.press);
/** Whether the item paces outgoing mail; such items change all the time. */
const isPace = (key: string): boolean => key.startsWith(partitions.pace);

/**
 * The item without the time at which an officer's session was last used: requests update that time, at most once a
 * minute.
 */
const withoutUse = (item: StoredItem | undefined): object | undefined => {
  if (!item?.PK.startsWith(partitions.session)) return item;
  const { lastUsedAt: _usedAt, ...rest } = item;
  return rest;
};

const ulid = /[0-9A-HJKMNP-TV-Z]{26}/g;
const ulidsIn = (item: StoredItem): string[] => JSON.stringify(item).match(ulid) ?? [];

/**
 * Compares the current state with the earlier inventory: existing items must be unchanged, and new
 * items must belong to accepted requests.
 */
export async function checkSideEffects(
  system: TestSystem,
  engine: DynamoDBClient,
  before: Inventory,
  { accepted, sessions, links, attempts }: AcceptedRequests,
  canaries: readonly string[],
): Promise<SideEffects> {
  const after = await takeInventory(system, engine);
  const changed = [...before.items]
    .filter(
      ([key, item]) =>
        !isPace(key) &&
        !(isPress(key) && sessions > 0) &&
        !(isCounter(key) && accepted.length + links > 0) &&
        !isDeepStrictEqual(withoutUse(after.items.get(key)), withoutUse(item)),
    )
    .map(([key]) => `${kindOf(key)} was changed or removed`);
  const added = [...after.items]
    .filter(([key]) => !isPace(key) && !before.items.has(key))
    .map(([, item]) => item);
  const counters = added.filter(({ PK }) => isCounter(PK));
  const started = added.filter(({ PK }) => PK.startsWith(partitions.session));
  const attempted = added.filter(({ PK }) => PK.startsWith(partitions.signIn));
  // These items record which coordinator each email was sent to. They do not refer to a request, so
  // one such item is allowed for each email.
  const messages = added.filter(({ PK }) => PK.startsWith(partitions.message));
  const newLinks = added
    .filter(({ PK, SK }) => PK.startsWith(partitions.linkRequest) && SK === sortKeys.state)
    .slice(0, links);
  // The stored response to a request for a new link contains no id.
  const remembered = added
    .filter((item) => item.PK.startsWith(partitions.idempotencyKey) && ulidsIn(item).length === 0)
    .slice(0, links);
  const without = new Set([...counters, ...started, ...attempted, ...messages, ...remembered]);
  const unexplained = unexplainedItems(
    added.filter((item) => !without.has(item)),
    [...accepted, ...newLinks.map(({ PK }) => ({ id: PK.split('#').at(-1) ?? '' }))],
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
  const logged = [...canaries, 'fuzz.example', markup].filter((canary) => log.includes(canary));
  const traces = log.split('\n').filter((line) => /request failed|✗|"at":\[|^\s+at /.test(line));
  return {
    lost,
    wrong: [
      ...(lost > 0 ? [`${lost} requests succeeded but are not stored`] : []),
      ...changed,
      ...unexplained.map(
        ({ PK, SK }) =>
          `${kindOf(`${PK} ${SK}`)} was stored but belongs to no request that succeeded`,
      ),
      ...(counters.length > 0 && accepted.length + links === 0
        ? ['a request was counted although none succeeded']
        : []),
      ...(started.length > sessions
        ? [`${started.length} sessions were stored, but ${sessions} were started`]
        : []),
      ...(attempted.length > attempts
        ? [`${attempted.length} attempts to sign in were stored, but ${attempts} were started`]
        : []),
      ...waiting.map(({ item }) => `a message is left in ${String(item['PK'])}`),
      ...(mails.length > (accepted.length + links) * 3
        ? [`${mails.length} mails for ${accepted.length + links} requests`]
        : []),
      ...(messages.length > mails.length
        ? [`${messages.length} messages sent for ${mails.length} mails`]
        : []),
      ...odd.map(({ subject }) => `a mail without exactly one recipient: ${subject}`),
      ...mails
        .filter(({ html }) => html.includes(markup))
        .map(({ subject }) => `unescaped markup in a mail: ${subject}`),
      ...logged.map(() => "somebody's data is in the log"),
      ...traces.slice(0, 5).map((line) => `in the log: ${line.slice(0, 300)}`),
    ],
    explained: added.length - unexplained.length,
    counters: counters.length,
    mails: mails.length,
    leaked: logged.length,
  };
}

/** The items that cannot be traced to an accepted request by its id or by the id of one of its events. */
function unexplainedItems(
  items: readonly StoredItem[],
  accepted: readonly Accepted[],
): StoredItem[] {
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

/** Returns only the kind of item, because the rest of a key may identify a person. */
const kindOf = (key: string): string => `${key.split('#')[0]} ${key.split(' ')[1]?.split('#')[0]}`;
