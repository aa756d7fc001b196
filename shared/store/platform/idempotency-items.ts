import * as z from 'zod';
import { IdempotencyKeyReused } from '../../domain/errors.ts';
import type { IdempotencyKey } from '../../ports/platform.ts';
import { absentOr } from '../conditions.ts';
import { idempotencyItemKey } from '../keys.ts';
import { epochSeconds, type Table, type Write } from '../table.ts';

/** Hours in which the same Idempotency-Key answers with what was stored the first time. */
const requestHours = 24;
const storedRequest = z.object({ subjectId: z.string(), body: z.string(), expiresAt: z.int() });

/** The write that remembers a request. An expired key counts as new, whether or not the table has removed it yet. */
export function putIdempotencyKey(
  tableName: string,
  request: IdempotencyKey,
  subjectId: string,
  now: Date,
): Write {
  return {
    Put: {
      TableName: tableName,
      Item: {
        ...idempotencyItemKey(request.key),
        subjectId,
        body: request.body,
        expiresAt: epochSeconds(now) + requestHours * 3600,
      },
      ConditionExpression: absentOr('expiresAt < :now'),
      ExpressionAttributeValues: { ':now': epochSeconds(now) },
    },
  };
}

/** The id of what the same request stored before, if it did. Throws IdempotencyKeyReused when its body was another. */
export async function storedBefore(
  table: Table,
  request: IdempotencyKey,
  now: Date,
): Promise<string | undefined> {
  const item = await table.get(idempotencyItemKey(request.key));
  if (!item) return undefined;
  const { subjectId, body, expiresAt } = storedRequest.parse(item);
  if (expiresAt < epochSeconds(now)) return undefined;
  if (body !== request.body) throw new IdempotencyKeyReused();
  return subjectId;
}
