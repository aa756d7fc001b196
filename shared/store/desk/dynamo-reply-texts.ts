import * as z from 'zod';
import { initialReplyTexts } from '../../domain/desk/initial-reply-texts.ts';
import type { ReplyText } from '../../domain/desk/reply-text.ts';
import type { ReplyTextRepository } from '../../ports/desk.ts';
import { isAbsent, versionIs } from '../conditions.ts';
import { replyTextsKey } from '../keys.ts';
import { outboxWrite, type OutboxStamp } from '../platform/outbox.ts';
import { readableEntries } from '../readable-items.ts';
import { refusedAsConcurrent, type RegionTable } from '../table.ts';

const replyTextSchema: z.ZodType<ReplyText> = z.object({
  id: z.string(),
  use: z.enum(['ask', 'reject']),
  title: z.string(),
  text: z.string(),
});
const replyTextsSchema = z.object({ texts: z.array(z.unknown()), version: z.int() });

export function dynamoReplyTexts(table: RegionTable, stamp: OutboxStamp): ReplyTextRepository {
  const { name: TableName, regionId } = table;
  return {
    async find() {
      const item = await table.get(replyTextsKey(regionId));
      if (!item) return { texts: initialReplyTexts, version: 0 };
      const { texts, version } = replyTextsSchema.parse(item);
      return {
        texts: readableEntries(table, item, texts, (entry) => replyTextSchema.parse(entry)),
        version,
      };
    },

    async save({ replyTexts, event }) {
      const before = replyTexts.version - 1;
      const Item = { ...replyTextsKey(regionId), ...replyTexts };
      const condition = before === 0 ? isAbsent : versionIs(before);
      await refusedAsConcurrent(
        table.transact([
          { Put: { TableName, Item, ...condition } },
          outboxWrite(table, event, stamp),
        ]),
      );
    },
  };
}
