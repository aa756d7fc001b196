import * as z from 'zod';
import { keepFormerMailboxDays, type FormerMailbox } from '../../domain/desk/mailbox-changes.ts';
import { daysAfter } from '../../domain/platform/time.ts';
import type { FormerMailboxes } from '../../ports/desk.ts';
import { formerMailboxKey } from '../keys.ts';
import {
  epochSeconds,
  type Item,
  type RegionTable,
  type RegionTableName,
  type Write,
} from '../table.ts';

const formerSchema: z.ZodType<FormerMailbox> = z.object({
  id: z.string(),
  title: z.string(),
  email: z.string(),
  municipalities: z.array(z.string()),
});

/** The mailboxes of one region that were removed or given another address in the last few days. */
export function dynamoFormerMailboxes(table: RegionTable): FormerMailboxes {
  return {
    async find(mailboxId, deskVersion) {
      const item = await table.get(formerMailboxKey(table.regionId, mailboxId, deskVersion));
      return item && formerSchema.parse(item);
    },
  };
}

/** The write that keeps a mailbox's old details for the letter telling the old address that it gets no more mail. */
export function formerMailboxWrite(
  { name: TableName, regionId }: RegionTableName,
  { id, title, email, municipalities }: Item,
  deskVersion: number,
  now: Date,
): Write {
  const Item = {
    ...formerMailboxKey(regionId, String(id), deskVersion),
    id,
    title,
    email,
    municipalities,
    expiresAt: epochSeconds(daysAfter(now, keepFormerMailboxDays)),
  };
  return { Put: { TableName, Item } };
}
