import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { openMinutes } from '../../domain/desk/opening.ts';
import type { Openings } from '../../ports/desk.ts';
import { openingKey, partitionOf, regionalPendingKind, sortKeys } from '../keys.ts';
import { pending } from '../platform/due-items.ts';
import { readableItems } from '../readable-items.ts';
import { epochSeconds, type RegionTable } from '../table.ts';

const openingSchema = z.object({
  officerId: z.string(),
  officerTitle: z.string(),
  at: z.iso.datetime(),
});

export function dynamoOpenings(table: RegionTable): Openings {
  const { name: TableName, client, regionId } = table;
  return {
    async record(groupId, { at, ...officer }) {
      const expiresAt = epochSeconds(new Date(at.getTime() + openMinutes * 60_000));
      const Item = {
        ...openingKey(regionId, groupId, officer.officerId),
        ...officer,
        at: at.toISOString(),
        expiresAt,
        ...pending(regionalPendingKind('opening', regionId), at),
      };
      await client.send(new PutCommand({ TableName, Item }));
    },

    async remove(groupId, officerId) {
      const Key = openingKey(regionId, groupId, officerId);
      await client.send(new DeleteCommand({ TableName, Key }));
    },

    async of(groupId) {
      const items = await table.query(partitionOf('opening', regionId, groupId), sortKeys.opener);
      return readableItems(table, items, (item) => {
        const { at, ...officer } = openingSchema.parse(item);
        return { ...officer, at: new Date(at) };
      });
    },
  };
}
