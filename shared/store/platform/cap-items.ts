import { lastEnd, periodOf, TooManyRequests, type Counted } from '../../domain/platform/caps.ts';
import { capKey } from '../keys.ts';
import { epochSeconds, type RegionTableName, type Write, type WriteRefused } from '../table.ts';

/**
 * Counts one request against one cap, and fails if the count for this period has already reached `upTo`. The table
 * removes the count after the period.
 */
export function countWrite(
  { name: TableName, regionId }: RegionTableName,
  { cap, digest, upTo }: Counted,
  now: Date,
): Write {
  const { number, endsAt } = periodOf(cap, now);
  return {
    Update: {
      TableName,
      Key: capKey(regionId, cap, digest, number),
      UpdateExpression: 'SET expiresAt = :expiresAt ADD #count :one',
      ConditionExpression: 'attribute_not_exists(#count) OR #count < :upTo',
      ExpressionAttributeNames: { '#count': 'count' },
      ExpressionAttributeValues: {
        ':expiresAt': epochSeconds(endsAt),
        ':one': 1,
        ':upTo': upTo,
      },
    },
  };
}

/**
 * Returns a TooManyRequests that lists all caps that were reached, or undefined if none was. `first` is the index of
 * the first count in the transaction.
 */
export function capRefusal(
  refused: WriteRefused,
  counted: readonly Counted[],
  first: number,
  now: Date,
): TooManyRequests | undefined {
  const reached = counted.filter((_, index) => refused.failedAt(first + index));
  return reached.length === 0
    ? undefined
    : new TooManyRequests(lastEnd(reached, now), reached, { cause: refused });
}
