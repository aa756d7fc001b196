import type { Link } from '../../domain/linking/link.ts';
import type { LinkChange } from '../../domain/linking/relink-job.ts';
import { daysAfter } from '../../domain/platform/time.ts';
import { linkChangeKey, relinkKey } from '../keys.ts';
import { epochSeconds, type Write } from '../table.ts';

/** As long as an operator may want to look back; letters go out within days. */
const keepDays = 90;

/**
 * The writes that record with a job what it did to a link, on both sides; none without a job. Only while the job links: a run
 * that lags behind one that tells already would change what nobody is told of.
 */
export function changeWrites(
  tableName: string,
  jobId: string | undefined,
  kind: LinkChange['kind'],
  link: Link,
  now: Date,
): Write[] {
  if (jobId === undefined) return [];
  const sides = [
    [link.groupId, link.neighbourId],
    [link.neighbourId, link.groupId],
  ] as const;
  const stillLinking: Write = {
    ConditionCheck: {
      TableName: tableName,
      Key: relinkKey,
      ConditionExpression: 'id = :id AND #phase = :linking',
      ExpressionAttributeNames: { '#phase': 'phase' },
      ExpressionAttributeValues: { ':id': jobId, ':linking': 'linking' },
    },
  };
  const records = sides.map(([groupId, neighbourId]) => ({
    Put: {
      TableName: tableName,
      Item: {
        ...linkChangeKey(jobId, groupId, neighbourId),
        kind,
        groupId,
        neighbourId,
        expiresAt: relinkExpiry(now),
      },
    },
  }));
  return [stillLinking, ...records];
}

/** When the table removes what is kept of a job, in seconds since 1970. */
export function relinkExpiry(now: Date): number {
  return epochSeconds(daysAfter(now, keepDays));
}
