import { caps, periodOf, type Counted, TooManyRequests } from '../../domain/platform/caps.ts';
import { capKey } from '../keys.ts';
import { epochSeconds, type RegionTableName, type Write, type WriteRefused } from '../table.ts';

/**
 * Counts one request against a cap, and fails once the cap for this period has been reached. The table removes the
 * count afterwards.
 */
export function countWrite(
  { name: TableName, regionId }: RegionTableName,
  { cap, digest }: Counted,
  now: Date,
): Write {
  const { number, endsAt } = periodOf(cap, now);
  return {
    Update: {
      TableName,
      Key: capKey(regionId, cap, digest, number),
      UpdateExpression: 'SET expiresAt = :expiresAt ADD #count :one',
      ConditionExpression: 'attribute_not_exists(#count) OR #count < :most',
      ExpressionAttributeNames: { '#count': 'count' },
      ExpressionAttributeValues: {
        ':expiresAt': epochSeconds(endsAt),
        ':one': 1,
        ':most': caps[cap].most,
      },
    },
  };
}

/**
 * Returns a TooManyRequests that allows a retry once the periods of all exceeded caps have ended, or undefined if no
 * cap was exceeded. `first` is the index of the first count in the transaction.
 */
export function capRefusal(
  refused: WriteRefused,
  counted: readonly Counted[],
  first: number,
  now: Date,
): TooManyRequests | undefined {
  const ends = counted
    .filter((_, index) => refused.failedAt(first + index))
    .map(({ cap }) => periodOf(cap, now).endsAt.getTime());
  return ends.length === 0
    ? undefined
    : new TooManyRequests(new Date(Math.max(...ends)), { cause: refused });
}
