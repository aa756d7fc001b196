import * as z from 'zod';
import type { DeskRepository, StoredDesk } from '../../ports/desk.ts';
import { isAbsent, versionIs } from '../conditions.ts';
import { circleKey, deskKey, deskPartition, officerKey, sortKeys, type Key } from '../keys.ts';
import { refusedAsConcurrent, type Item, type RegionTable, type Write } from '../table.ts';

const officerSchema = z.object({
  id: z.string(),
  title: z.string(),
  role: z.enum(['police', 'municipality', 'team']),
  email: z.string(),
  municipalities: z.array(z.string()),
});
const circleSchema = z.object({ municipality: z.string(), inviteLink: z.string() });
const stateSchema = z.object({ version: z.int() });

/** DynamoDB carries out at most 100 writes in a transaction; one of them checks the version of the desk. */
const removalsPerTransaction = 99;

export function dynamoDesk(table: RegionTable): DeskRepository {
  const { name: TableName, regionId } = table;

  return {
    async find() {
      const items = await table.page({
        ConsistentRead: true,
        KeyConditionExpression: 'PK = :partition',
        ExpressionAttributeValues: { ':partition': deskPartition(regionId) },
      });
      const state = items.find(({ SK }) => SK === sortKeys.state);
      return state && { ...stateSchema.parse(state), ...deskOf(items) };
    },

    async replace(before, desk) {
      const version = (before?.version ?? 0) + 1;
      const items = itemsOf(regionId, desk);
      await refusedAsConcurrent(
        table.transact([
          {
            Put: {
              TableName,
              Item: { ...deskKey(regionId), version },
              ...(before ? versionIs(before.version) : isAbsent),
            },
          },
          ...items.map((Item): Write => ({ Put: { TableName, Item } })),
        ]),
      );
      const kept = new Set(items.map(({ SK }) => SK));
      const gone = before ? itemsOf(regionId, before).filter(({ SK }) => !kept.has(SK)) : [];
      const own: Write = {
        ConditionCheck: { TableName, Key: deskKey(regionId), ...versionIs(version) },
      };
      for (let from = 0; from < gone.length; from += removalsPerTransaction) {
        const removals = gone
          .slice(from, from + removalsPerTransaction)
          .map(({ PK, SK }): Write => ({ Delete: { TableName, Key: { PK, SK } } }));
        await refusedAsConcurrent(table.transact([own, ...removals]));
      }
    },
  };
}

type DeskContent = Omit<StoredDesk, 'version'>;

function deskOf(items: readonly Item[]): DeskContent {
  const under = (prefix: string): Item[] => items.filter(({ SK }) => String(SK).startsWith(prefix));
  return {
    officers: under(sortKeys.officer).map((item) => officerSchema.parse(item)),
    circles: under(sortKeys.circle).map((item) => circleSchema.parse(item)),
  };
}

function itemsOf(regionId: string, { officers, circles }: DeskContent): (Item & Key)[] {
  return [
    ...officers.map((officer) => ({ ...officerKey(regionId, officer.id), ...officer })),
    ...circles.map((circle) => ({ ...circleKey(regionId, circle.municipality), ...circle })),
  ];
}
