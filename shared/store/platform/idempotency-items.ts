import * as z from 'zod';
import { RequestReused } from '../../domain/errors.ts';
import type { RequestKey } from '../../ports/platform.ts';
import { requestKey } from '../keys.ts';
import { epochSeconds, type Table, type Write } from '../table.ts';

/** Hours in which the same Idempotency-Key answers with what was stored the first time. */
const requestHours = 24;
const storedRequest = z.object({ subjectId: z.string(), body: z.string(), expiresAt: z.int() });

/** The write that remembers a request. An expired key counts as new, whether or not the table has removed it yet. */
export function putRequest(
  tableName: string,
  request: RequestKey,
  subjectId: string,
  now: Date,
): Write {
  return {
    Put: {
      TableName: tableName,
      Item: {
        ...requestKey(request.key),
        subjectId,
        body: request.body,
        expiresAt: epochSeconds(now) + requestHours * 3600,
      },
      ConditionExpression: 'attribute_not_exists(PK) OR expiresAt < :now',
      ExpressionAttributeValues: { ':now': epochSeconds(now) },
    },
  };
}

/** The id of what the same request stored before, if it did. Throws RequestReused when its body was another. */
export async function storedBefore(
  table: Table,
  request: RequestKey,
  now: Date,
): Promise<string | undefined> {
  const item = await table.get(requestKey(request.key));
  if (!item) return undefined;
  const { subjectId, body, expiresAt } = storedRequest.parse(item);
  if (expiresAt < epochSeconds(now)) return undefined;
  if (body !== request.body) throw new RequestReused();
  return subjectId;
}
