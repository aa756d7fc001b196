import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { brotliDecompressSync } from 'node:zlib';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { runtimeTable } from '../../../local/system/tables.ts';
import { partitions, sortKeys, tableKeys } from '../../../shared/store/keys.ts';
import { everyItem, itemsIn } from '../../support/stored-state.ts';
import type { Sink } from './find-leaks.ts';
import type { LeakScenario } from './leak-scenario.ts';

export const queues = 'queues and dead letters';
export const table = 'the table';

type StoredItem = Awaited<ReturnType<typeof everyItem>>[number];

const officer = z.object({ kind: z.literal('officer') });
const ofOfficers = `${partitions.session} ${sortKeys.state} of an officer`;

/** The only kinds of item that may contain personal data or private text, with what each contains and for how long. */
export const personalKinds: Readonly<Record<string, string>> = {
  [`${partitions.registration} ${sortKeys.state}`]:
    'texts about a group that is not confirmed; until 7 days after its registration',
  [`${partitions.registration} ${sortKeys.coordinator}`]:
    'name, address and number of its coordinator; just as long',
  [`${partitions.group} ${sortKeys.state}`]: 'texts about the group; until 30 days after it ended',
  [`${partitions.group} ${sortKeys.coordinator}`]:
    'name, address and number of a coordinator; just as long',
  [`${partitions.group} ${sortKeys.invited}`]:
    'address of somebody invited to become a coordinator; 7 days',
  [`${partitions.group} ${sortKeys.former}`]:
    'name and address of a coordinator whom another one removed; 7 days',
  [`${partitions.group} ${sortKeys.notes}`]:
    'notes of the desk about the group; until the group is forgotten',
  [`${partitions.join} ${sortKeys.state}`]:
    "the asker and the coordinator's reply; until 30 days after the request",
  [`${partitions.starter} ${sortKeys.state}`]:
    'the starter; until 30 days after the follow-up, or 90 after the request',
  [`${partitions.desk} ${sortKeys.mailbox}`]:
    "a desk mailbox's address; until a desk without it is loaded",
  [`${partitions.desk} ${sortKeys.former}`]:
    'the address that a desk mailbox had; until 7 days after it was removed or changed',
  [`${partitions.officer} ${sortKeys.person}`]:
    'name and identity of an officer, and the address of the invitation; until 366 days after their access ended',
  [`${partitions.officer} ${sortKeys.invitation}`]: 'name and address of somebody invited; 14 days',
  [`${partitions.officer} ${sortKeys.applicant}`]:
    'name and identity of somebody who waits for access; 30 days',
  [ofOfficers]: 'name of an officer who is signed in; at most ten hours',
  [`${partitions.desk} ${sortKeys.circle}`]:
    "a circle's invite link; until a desk without it is loaded",
  [`${partitions.groupList} ${sortKeys.listed}`]:
    'words of the name and the streets of a group; until the group is forgotten',
  [`${partitions.groupList} ${sortKeys.rows}`]:
    'the names of a hundred groups; each until its group is forgotten',
  [`${partitions.groupList} ${sortKeys.bucket}`]:
    'words of the names and the streets of groups; each until its groups are forgotten',
};

/**
 * The partition and sort key prefixes that all items of a kind share, such as 'GROUP# COORDINATOR#'. Officers' sessions
 * count as a separate kind, because they contain a name.
 */
export function kindOf({ PK, SK, holder }: Readonly<Record<string, unknown>>): string {
  const [partition, sort] = [String(PK), String(SK)].map(
    (key) => /^[A-Z]+#?/.exec(key)?.[0] ?? key,
  );
  return `${partition} ${sort}${officer.safeParse(holder).success ? ' of an officer' : ''}`;
}

/** Collects every message that passes through the queues. */
export class QueueWatch {
  private readonly seen = new Set<string>();

  async during<Result>(scenario: LeakScenario, action: () => Promise<Result>): Promise<Result> {
    const end = new AbortController();
    const watching = scenario.withEngine(async (engine) => {
      while (!end.signal.aborted) {
        for (const item of await itemsIn(engine, runtimeTable)) this.seen.add(JSON.stringify(item));
        await pause(30);
      }
    });
    try {
      return await action();
    } finally {
      end.abort();
      await watching;
    }
  }

  get messages(): readonly string[] {
    return [...this.seen];
  }
}

/** Every item of every table, with the contents of compressed items unpacked, so that they are searched too. */
async function readableItems(engine: DynamoDBClient): Promise<readonly StoredItem[]> {
  return (await everyItem(engine)).map(({ table: name, item }) => ({
    table: name,
    item: { ...item, ...unpacked(item) },
  }));
}

function unpacked({ packed }: StoredItem['item']): object {
  return packed instanceof Uint8Array ? { packed: brotliDecompressSync(packed).toString() } : {};
}

const isEvent = ({ item }: StoredItem): boolean => String(item['SK']).startsWith(sortKeys.event);
const texts = (found: readonly StoredItem[]): string[] =>
  found.map(({ item }) => JSON.stringify(item));

/**
 * The kinds of item whose key is the SHA-256 digest of a token or of a session's secret. Tokens and secrets have too
 * many random bits to be guessed from a digest.
 */
const keyedByDigest = [partitions.token, partitions.press, partitions.session];

const sessionList = z.looseObject({
  SK: z.literal(sortKeys.sessions),
  sessions: z.array(
    z.looseObject({ digest: z.string() }).transform((each) => ({ ...each, digest: undefined })),
  ),
});

/**
 * Removes the digest of a token or session from the only two places where it is allowed: the key of its item, and the
 * list of an officer's sessions, which is needed to end the sessions. Anywhere else, it counts as a leak.
 */
function withoutDigest({ table: name, item }: StoredItem): StoredItem {
  const list = sessionList.safeParse(item);
  if (list.success) return { table: name, item: list.data };
  const partition = keyedByDigest.find((prefix) => String(item['PK']).startsWith(prefix));
  return { table: name, item: partition ? { ...item, PK: partition } : item };
}

/**
 * The current events, the content of the queues, and the items that must not contain personal data.
 */
export async function storedSinks(
  scenario: LeakScenario,
  queued: readonly string[],
): Promise<readonly Sink[]> {
  const items = await scenario.withEngine(readableItems);
  const own = items.filter((item) => item.table !== runtimeTable);
  return [
    // The bus archive contains only what we publish, and we publish only these events.
    { name: 'events, and so the bus and its archive', texts: texts(own.filter(isEvent)) },
    {
      name: queues,
      texts: [...queued, ...texts(items.filter((item) => item.table === runtimeTable))],
    },
    {
      name: 'items without personal data',
      texts: texts(own.filter(({ item }) => !(kindOf(item) in personalKinds)).map(withoutDigest)),
    },
  ];
}

/** Everything that has been disclosed, logged or written to other files since the system started. */
export async function outputSinks({
  responses,
  operatorReads,
  system,
}: LeakScenario): Promise<readonly Sink[]> {
  return [
    { name: 'public responses', texts: responses },
    { name: 'what an operator reads', texts: operatorReads },
    { name: 'the log', texts: [system.log()] },
    {
      name: 'files other than the engine and the mailbox',
      texts: await otherFiles(system.dataDir),
    },
  ];
}

/**
 * The whole table, to be searched once all personal data should have been deleted. DynamoDB removes some of that data
 * when it expires, but the local table does not; items that have expired by `now` are left out.
 */
export async function tableSink(scenario: LeakScenario, now: Date): Promise<Sink> {
  const items = await scenario.withEngine(readableItems);
  return {
    name: table,
    texts: items
      .filter(({ table: own, item }) => own !== runtimeTable && !hasExpired(item, now))
      .map((item) => JSON.stringify(withoutDigest(item).item)),
  };
}

/** The kinds of personal data that no function removes: their items expire. */
const expiring = new Set([
  `${partitions.group} ${sortKeys.invited}`,
  `${partitions.group} ${sortKeys.former}`,
  `${partitions.desk} ${sortKeys.former}`,
  `${partitions.officer} ${sortKeys.person}`,
  `${partitions.officer} ${sortKeys.invitation}`,
  `${partitions.officer} ${sortKeys.applicant}`,
  ofOfficers,
]);

function hasExpired(item: StoredItem['item'], now: Date): boolean {
  const expiry = item[tableKeys.expiry];
  return expiring.has(kindOf(item)) && typeof expiry === 'number' && expiry < now.getTime() / 1000;
}

/** The kinds of item that contain canaries, as proof that the canaries really were stored. */
export async function kindsContaining(
  scenario: LeakScenario,
  mark: RegExp,
): Promise<readonly string[]> {
  const items = await scenario.withEngine(readableItems);
  return [
    ...new Set(
      items
        .filter(({ table: name, item }) => name !== runtimeTable && mark.test(JSON.stringify(item)))
        .map(({ item }) => kindOf(item)),
    ),
  ].toSorted();
}

async function otherFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter(
    (entry) =>
      entry.isFile() &&
      !entry.name.startsWith('state.db') &&
      path.basename(entry.parentPath) !== 'mail',
  );
  return Promise.all(
    files.map(
      async (entry) =>
        `${entry.name}\n${await readFile(path.join(entry.parentPath, entry.name), 'latin1')}`,
    ),
  );
}
