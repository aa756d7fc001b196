import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { ListTablesCommand } from '@aws-sdk/client-dynamodb';
import type { ReceivedMail } from '../../../local/demo/inbox-client.ts';
import { runtimeTable } from '../../../local/system/tables.ts';
import { partitionOf, sortKeys } from '../../../shared/store/keys.ts';
import { parseOutboxEvent } from '../../../shared/store/platform/outbox.ts';
import { dynamoTable, type Table } from '../../../shared/store/table.ts';
import type { TestSystem } from '../../support/system.ts';

/** The exact number of emails that an address must have received. */
export interface ExpectedMail {
  readonly to: string;
  /** Text that identifies the emails to count. */
  readonly about: string;
  /** Emails that contain this text are not counted, because their number depends on which other groups are nearby. */
  readonly without?: string;
  readonly times: number;
  readonly after: string;
}

export interface Tally {
  lost: number;
  duplicated: number;
  readonly wrong: string[];
}

export async function tableOn(engine: DynamoDBClient): Promise<Table> {
  const { TableNames = [] } = await engine.send(new ListTablesCommand({}));
  return dynamoTable(TableNames.find((name) => name !== runtimeTable) ?? '', engine);
}

const historyOf = {
  group: ['registration', 'group'],
  starter: ['starter', 'starterHistory'],
} as const;

/** Checks how many events with these names are in the history of a group or starter. */
export async function expectEvents(
  table: Table,
  {
    kind,
    id,
    names,
    times = 1,
    after,
  }: {
    kind: 'group' | 'starter';
    id: string;
    names: readonly string[];
    times?: number;
    after: string;
  },
  tally: Tally,
): Promise<void> {
  const items = await Promise.all(
    historyOf[kind].map((partition) =>
      table.query(partitionOf(partition, 'langstraat', id), sortKeys.event),
    ),
  );
  const found = items
    .flat()
    .map((item) => parseOutboxEvent(item).event.name)
    .filter((name) => names.includes(name));
  compare(`${after}: ${names.join(' or ')}`, found.length, times, tally);
}

export async function expectVersion(
  table: Table,
  {
    kind,
    id,
    version,
    after,
  }: { kind: 'group' | 'join' | 'starter'; id: string; version: number; after: string },
  tally: Tally,
): Promise<void> {
  const item = await table.get({ PK: partitionOf(kind, 'langstraat', id), SK: sortKeys.state });
  compare(`${after}: versions of the state`, Number(item?.['version']), version, tally);
}

/** Counts the emails to each address, and adds any difference to the tally. Call this after the system has settled. */
export async function expectMails(
  system: TestSystem,
  expected: readonly ExpectedMail[],
  tally: Tally,
): Promise<void> {
  const boxes = new Map<string, readonly ReceivedMail[]>();
  for (const { to, about, without, times, after } of expected) {
    const mails = boxes.get(to) ?? (await system.mails({ to }));
    boxes.set(to, mails);
    const counted = mails
      .map(({ subject, text }) => `${subject}\n${text}`)
      .filter(
        (content) =>
          content.includes(about) && (without === undefined || !content.includes(without)),
      );
    compare(`${after}: mails to ${to}`, counted.length, times, tally);
  }
}

function compare(what: string, found: number, expected: number, tally: Tally): void {
  if (found === expected) return;
  if (found > expected) tally.duplicated += 1;
  else tally.lost += 1;
  tally.wrong.push(`${what}: ${found} instead of ${expected}`);
}
