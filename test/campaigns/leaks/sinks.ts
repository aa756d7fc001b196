import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { runtimeTable } from '../../../local/system/tables.ts';
import { partitions, sortKeys } from '../../../shared/store/keys.ts';
import { everyItem } from '../../support/stored-state.ts';
import type { Sink } from './find-leaks.ts';
import type { Stage } from './stage.ts';

export const queues = 'queues and dead letters';
export const table = 'the table';

type StoredItem = Awaited<ReturnType<typeof everyItem>>[number];

/** The only kinds of items that may hold who somebody is or what somebody wrote, and until when. */
export const personalKinds: Readonly<Record<string, string>> = {
  [`${partitions.group} ${sortKeys.state}`]:
    'what was written about the group; until 30 days after it ended',
  [`${partitions.group} ${sortKeys.coordinator}`]:
    'name, address and number of a coordinator; as long',
  [`${partitions.join} ${sortKeys.state}`]:
    'who asks to join, and the answer; until 30 days after it',
  [`${partitions.starter} ${sortKeys.state}`]: 'who wants to start a group; 30 days',
};

/** Partition and sort key without what is different for each item, such as 'GROUP# COORDINATOR#'. */
export function kindOf({ PK, SK }: Readonly<Record<string, unknown>>): string {
  const [partition, sort] = [String(PK), String(SK)].map(
    (key) => /^[A-Z]+#?/.exec(key)?.[0] ?? key,
  );
  return `${partition} ${sort}`;
}

/** Remembers every message that the queues keep for a moment. */
export class QueueWatch {
  private readonly seen = new Set<string>();

  async during<Result>(stage: Stage, action: () => Promise<Result>): Promise<Result> {
    const end = new AbortController();
    const watching = stage.withEngine(async (engine) => {
      while (!end.signal.aborted) {
        for (const { table: name, item } of await everyItem(engine))
          if (name === runtimeTable) this.seen.add(JSON.stringify(item));
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

const isEvent = ({ item }: StoredItem): boolean => String(item['SK']).startsWith(sortKeys.event);
const texts = (found: readonly StoredItem[]): string[] =>
  found.map(({ item }) => JSON.stringify(item));

/** What is kept of events, messages and people who did not give their data to be kept there, as it is now. */
export async function storedSinks(
  stage: Stage,
  queued: readonly string[],
): Promise<readonly Sink[]> {
  const items = await stage.withEngine(everyItem);
  const own = items.filter((item) => item.table !== runtimeTable);
  return [
    // The archive of the bus keeps what has our source; all of that comes from here.
    { name: 'events, and with them the bus and its archive', texts: texts(own.filter(isEvent)) },
    {
      name: queues,
      texts: [...queued, ...texts(items.filter((item) => item.table === runtimeTable))],
    },
    {
      name: 'items without personal data',
      texts: texts(own.filter(({ item }) => !(kindOf(item) in personalKinds))),
    },
  ];
}

/** What was told since the beginning. */
export async function toldSinks({
  answers,
  operatorReads,
  system,
}: Stage): Promise<readonly Sink[]> {
  return [
    { name: 'public answers', texts: answers },
    { name: 'what an operator reads', texts: operatorReads },
    { name: 'the log', texts: [system.log()] },
    { name: 'files beside the engine and the mailbox', texts: await otherFiles(system.dataDir) },
  ];
}

/** Everything of the table, after all that was in it had to be forgotten. */
export async function tableSink(stage: Stage): Promise<Sink> {
  const items = await stage.withEngine(everyItem);
  return {
    name: table,
    texts: items
      .filter((item) => item.table !== runtimeTable)
      .map(({ item }) => JSON.stringify(item)),
  };
}

/** The kinds of items in which the canaries stand, for the proof that they were really there. */
export async function kindsWith(stage: Stage, mark: RegExp): Promise<readonly string[]> {
  const items = await stage.withEngine(everyItem);
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
