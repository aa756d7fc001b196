import * as z from 'zod';
import type { LettersOfEvents } from '../../ports/mail.ts';
import { partitions } from '../keys.ts';
import type { Table } from '../table.ts';

const entrySchema = z.object({ SK: z.string(), state: z.enum(['claimed', 'sent']) });

/** Reads the mail ledger, which the regions of a deployment share: event ids differ between regions. */
export function dynamoLettersOfEvents(table: Pick<Table, 'page'>): LettersOfEvents {
  return {
    async of(eventId) {
      const items = await table.page({
        KeyConditionExpression: 'PK = :event',
        ExpressionAttributeValues: { ':event': partitions.mail + eventId },
      });
      return items.map((item) => {
        const { SK, state } = entrySchema.parse(item);
        const [letter = '', recipientId = ''] = SK.split('#');
        return { letter, recipientId, state };
      });
    },
  };
}
