import type { Link } from '../../domain/linking/link.ts';
import type { LinkChange } from '../../domain/linking/relink-job.ts';
import { daysAfter } from '../../domain/platform/time.ts';
import { linkChangeKey, relinkKey } from '../keys.ts';
import { epochSeconds, type RegionTableName, type Write } from '../table.ts';

/**
 * How many days the records of a job are kept: long enough for an operator to look back at the changes. The letters
 * about the changes are sent within days.
 */
const keepDays = 90;

/**
 * The writes that record, for both sides, the change that a job made to a link; empty if there is no job. They succeed
 * only during the job's `linking` phase. Otherwise, a slow run could still change links after a faster run had moved
 * the job to its `telling` phase, and no coordinator would be notified of those changes.
 */
export function changeWrites(
  { name: TableName, regionId }: RegionTableName,
  jobId: string | undefined,
  kind: LinkChange['kind'],
  link: Link,
  now: Date,
): Write[] {
  if (jobId === undefined) return [];
  const sides = [
    {
      groupId: link.groupId,
      groupRegionId: regionId,
      neighbourId: link.neighbourId,
      neighbourRegionId: link.neighbourRegionId,
    },
    {
      groupId: link.neighbourId,
      groupRegionId: link.neighbourRegionId,
      neighbourId: link.groupId,
      neighbourRegionId: regionId,
    },
  ];
  const stillLinking: Write = {
    ConditionCheck: {
      TableName,
      Key: relinkKey(regionId),
      ConditionExpression: 'id = :id AND #phase = :linking',
      ExpressionAttributeNames: { '#phase': 'phase' },
      ExpressionAttributeValues: { ':id': jobId, ':linking': 'linking' },
    },
  };
  const records = sides.map((side) => ({
    Put: {
      TableName,
      Item: {
        ...linkChangeKey(regionId, jobId, side.groupId, side.neighbourId),
        kind,
        ...side,
        expiresAt: relinkExpiry(now),
      },
    },
  }));
  return [stillLinking, ...records];
}

/** The time at which the table removes the records of a job, in seconds since 1970. */
export function relinkExpiry(now: Date): number {
  return epochSeconds(daysAfter(now, keepDays));
}
