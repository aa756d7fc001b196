import { lastEnd, periodOf, TooManyRequests, type Counted } from '../../domain/platform/caps.ts';
import { isAbsent } from '../conditions.ts';
import { capKey, countedLetterKey } from '../keys.ts';
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
 * Marks the letter for a link request as counted against its mailbox in this period, and fails if it has already been
 * marked, so that a letter does not count again when it is retried. The table removes the mark after the period.
 */
export function letterCounted(
  { name: TableName, regionId }: RegionTableName,
  linkRequestId: string,
  now: Date,
): Write {
  const { number, endsAt } = periodOf('mailbox', now);
  return {
    Update: {
      TableName,
      Key: countedLetterKey(regionId, linkRequestId, number),
      UpdateExpression: 'SET expiresAt = :expiresAt',
      ...isAbsent,
      ExpressionAttributeValues: { ':expiresAt': epochSeconds(endsAt) },
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
