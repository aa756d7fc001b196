import { isDeepStrictEqual } from 'node:util';
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { DeskRepository, StoredDesk } from '../../ports/desk.ts';
import { isAbsent, versionIs } from '../conditions.ts';
import {
  circleKey,
  deskKey,
  deskPartition,
  mailboxKey,
  pendingIndex,
  regionalPendingKind,
  sortKeys,
  tableKeys,
  type Key,
} from '../keys.ts';
import { outboxWrite, type OutboxStamp } from '../platform/outbox.ts';
import { readableItems } from '../readable-items.ts';
import { formerMailboxWrite } from './former-mailbox-items.ts';
import { refusedAsConcurrent, type Item, type RegionTable, type Write } from '../table.ts';

const mailboxSchema = z.object({
  id: z.string(),
  title: z.string(),
  role: z.enum(['police', 'municipality', 'team']),
  email: z.string(),
  municipalities: z.array(z.string()),
  failingSince: z.string().optional(),
});
const circleSchema = z.object({ municipality: z.string(), inviteLink: z.string() });
const stateSchema = z.object({ version: z.int(), changedByManager: z.boolean().default(false) });

/** DynamoDB carries out at most 100 writes in a transaction; one of them is for the version of the desk. */
const changesPerTransaction = 99;

export function dynamoDesk(table: RegionTable, stamp: OutboxStamp): DeskRepository {
  const { name: TableName, regionId } = table;

  /** The transactions that store new and changed items, followed by those that remove items. */
  const changesOf = (
    before: readonly DeskItem[],
    after: readonly DeskItem[],
    version: number,
    by?: string,
  ): Write[][] => {
    const [old, kept] = [before, after].map((items) => new Map(items.map((i) => [i.SK, i])));
    const changed = after.filter((item) => !isDeepStrictEqual(old?.get(item.SK), item));
    const gone = before.filter(({ SK }) => !kept?.has(SK));
    const storing = changed.map((Item): Write[] => [
      { Put: { TableName, Item } },
      ...mailboxAdded(old?.get(Item.SK), Item, version, by),
      ...mailboxEnding(old?.get(Item.SK), Item, version, by),
    ]);
    const removing = gone.map((item): Write[] => [
      { Delete: { TableName, Key: { PK: item.PK, SK: item.SK } } },
      ...mailboxEnding(item, undefined, version, by),
    ]);
    return [...inTransactions(storing), ...inTransactions(removing)];
  };

  /**
   * The write that stores an event for a mailbox that an operator loaded, so that the mailbox gets a letter. A
   * manager's change comes with an event of its own.
   */
  const mailboxAdded = (
    before: DeskItem | undefined,
    after: DeskItem,
    deskVersion: number,
    by?: string,
  ): Write[] => {
    if (before !== undefined || by !== undefined || !('email' in after)) return [];
    const data = { mailboxId: String(after['id']), deskVersion };
    return [outboxWrite(table, { name: 'MailboxAdded', data }, stamp)];
  };

  /**
   * The writes that keep the old details of a mailbox, and store the event. There are none unless the mailbox is
   * removed or given a different address. A letter to the old address reports the change.
   */
  const mailboxEnding = (
    before: DeskItem | undefined,
    after: DeskItem | undefined,
    deskVersion: number,
    by?: string,
  ): Write[] => {
    if (before === undefined || !('email' in before) || before['email'] === after?.['email'])
      return [];
    const mailboxId = String(before['id']);
    const data = { mailboxId, deskVersion, ...(by === undefined ? {} : { byOfficerId: by }) };
    return [
      formerMailboxWrite(table, before, deskVersion, stamp.clock()),
      outboxWrite(table, { name: 'MailboxEnded', data }, stamp),
    ];
  };

  /** The stored items of the desk that was read as `before`; none if there was no desk, or only the example desk. */
  const storedItems = (before: StoredDesk | undefined): DeskItem[] =>
    before && before.version > 0 ? itemsOf(regionId, before) : [];

  /**
   * The write that gives the desk its next version, unless the desk has been loaded or changed since it was read as
   * `before`.
   */
  const nextState = (before: StoredDesk | undefined, changedByManager: boolean): Write => {
    const version = before?.version ?? 0;
    const Item = { ...deskKey(regionId), version: version + 1, changedByManager };
    return { Put: { TableName, Item, ...(version > 0 ? versionIs(version) : isAbsent) } };
  };

  return {
    async find() {
      const items = await table.page({
        ConsistentRead: true,
        KeyConditionExpression: 'PK = :partition',
        ExpressionAttributeValues: { ':partition': deskPartition(regionId) },
      });
      const state = items.find(({ SK }) => SK === sortKeys.state);
      return state && { ...stateSchema.parse(state), ...deskOf(table, items) };
    },

    async replace(before, desk) {
      const version = (before?.version ?? 0) + 1;
      const next = nextState(before, false);
      const own: Write = {
        ConditionCheck: { TableName, Key: deskKey(regionId), ...versionIs(version) },
      };
      const changes = changesOf(storedItems(before), itemsOf(regionId, desk), version);
      for (const [index, writes] of (changes.length > 0 ? changes : [[]]).entries())
        await refusedAsConcurrent(table.transact([index === 0 ? next : own, ...writes]));
    },

    async change(before, { desk, by, event }) {
      const version = before.version + 1;
      const changes = changesOf(storedItems(before), itemsOf(regionId, desk), version, by).flat();
      await refusedAsConcurrent(
        table.transact([
          nextState(before, true),
          ...changes,
          ...(event ? [outboxWrite(table, event, stamp)] : []),
        ]),
      );
    },

    async markFailing(mailboxId, at) {
      const marking = table.client.send(
        new UpdateCommand({
          TableName,
          Key: mailboxKey(regionId, mailboxId),
          UpdateExpression: 'SET failingSince = :at, #kind = :kind, #since = :at',
          ConditionExpression:
            'attribute_exists(#partition) AND attribute_not_exists(failingSince)',
          ExpressionAttributeNames: {
            '#partition': tableKeys.partition,
            '#kind': pendingIndex.partition,
            '#since': pendingIndex.sort,
          },
          ExpressionAttributeValues: {
            ':at': at.toISOString(),
            ':kind': regionalPendingKind('mailbox', regionId),
          },
        }),
      );
      await marking.catch((error: unknown) => {
        // The mailbox has been marked already, or is not there any more.
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      });
    },
  };
}

/** Divides the writes among as few transactions as possible, in order; the writes for one item stay together. */
function inTransactions(changes: readonly Write[][]): Write[][] {
  const transactions: Write[][] = [];
  for (const writes of changes) {
    const last = transactions.at(-1);
    if (last && last.length + writes.length <= changesPerTransaction) last.push(...writes);
    else transactions.push([...writes]);
  }
  return transactions;
}

type DeskItem = Item & Key;
type DeskContent = Omit<StoredDesk, 'version' | 'changedByManager'>;

function deskOf(table: RegionTable, items: readonly Item[]): DeskContent {
  const under = (prefix: string): Item[] => items.filter(({ SK }) => String(SK).startsWith(prefix));
  return {
    mailboxes: readableItems(table, under(sortKeys.mailbox), (item) => mailboxSchema.parse(item)),
    circles: readableItems(table, under(sortKeys.circle), (item) => circleSchema.parse(item)),
  };
}

function itemsOf(regionId: string, { mailboxes, circles }: DeskContent): DeskItem[] {
  return [
    ...mailboxes.map((mailbox) => ({ ...mailboxKey(regionId, mailbox.id), ...mailbox })),
    ...circles.map((circle) => ({ ...circleKey(regionId, circle.municipality), ...circle })),
  ];
}
