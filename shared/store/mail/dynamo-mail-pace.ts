import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { MailPace } from '../../ports/mail.ts';
import { absentOr } from '../conditions.ts';
import { mailPaceKey, type Key } from '../keys.ts';
import type { Table } from '../table.ts';

const paceSchema = z.object({ freeFrom: z.int().min(0) });

/**
 * A single item, updated with a conditional write by every function that sends mail, so that two of them never get the
 * same turn. The default item sets the pace for all mail together.
 */
export function dynamoMailPace(table: Table, key: Key = mailPaceKey): MailPace {
  return {
    async free() {
      const item = await table.get(key);
      return item ? paceSchema.parse(item).freeFrom : 0;
    },

    async move(from, to) {
      const moving = table.client.send(
        new PutCommand({
          TableName: table.name,
          Item: { ...key, freeFrom: to },
          ConditionExpression: absentOr('freeFrom = :from'),
          ExpressionAttributeValues: { ':from': from },
        }),
      );
      return moving.then(
        () => true,
        (error: unknown) => {
          // The condition also fails if our own write succeeded but its response was lost. The turn is then skipped,
          // which does no harm.
          if (error instanceof ConditionalCheckFailedException) return false;
          throw error;
        },
      );
    },
  };
}
