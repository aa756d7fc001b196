import * as z from 'zod';
import { IdempotencyKeyReused } from '../../domain/errors.ts';
import { retentionTerms } from '../../domain/platform/retention-terms.ts';
import type { IdempotencyKey } from '../../ports/platform.ts';
import { absentOr } from '../conditions.ts';
import { idempotencyItemKey } from '../keys.ts';
import { epochSeconds, type RegionTable, type RegionTableName, type Write } from '../table.ts';

/** The number of hours during which a repeated Idempotency-Key returns what was stored the first time. */
const keyHours = retentionTerms.idempotencyKey.hours;
const storedKey = z.object({ response: z.unknown(), body: z.string(), expiresAt: z.int() });

/**
 * The write that records an idempotency key with the response to the request, which holds no personal data. An expired
 * key is treated as new, even if the table has not removed it yet.
 */
export function putIdempotencyKey(
  table: RegionTableName,
  { key, body }: IdempotencyKey,
  response: object,
  now: Date,
): Write {
  return {
    Put: {
      TableName: table.name,
      Item: {
        ...idempotencyItemKey(table.regionId, key),
        response,
        body,
        expiresAt: epochSeconds(now) + keyHours * 3600,
      },
      ConditionExpression: absentOr('expiresAt < :now'),
      ExpressionAttributeValues: { ':now': epochSeconds(now) },
    },
  };
}

/**
 * The response to an earlier request with this idempotency key, if there was such a request. Because the response is
 * stored, functions that anybody can call need no permission to read the objects that they have stored. Throws
 * IdempotencyKeyReused if the body of the earlier request was different.
 */
export async function respondedBefore<Response>(
  table: RegionTable,
  idempotencyKey: IdempotencyKey,
  schema: z.ZodType<Response>,
  now: Date,
): Promise<Response | undefined> {
  const item = await table.get(idempotencyItemKey(table.regionId, idempotencyKey.key));
  if (!item) return undefined;
  const { response, body, expiresAt } = storedKey.parse(item);
  if (expiresAt < epochSeconds(now)) return undefined;
  if (body !== idempotencyKey.body) throw new IdempotencyKeyReused();
  return schema.parse(response);
}
