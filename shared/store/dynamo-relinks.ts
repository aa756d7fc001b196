import * as z from 'zod';
import { ConcurrentChange } from '../domain/errors.ts';
import type { Link } from '../domain/link.ts';
import type { LinkChange } from '../domain/relink-job.ts';
import type { RelinkRepository } from '../ports.ts';
import { refusedAsConcurrent } from './dynamo-groups.ts';
import { linkChangeKey, partitions, relinkKey, sortKeys, toldKey } from './keys.ts';
import { outboxWrite, type OutboxStamp } from './outbox.ts';
import { WriteRefused, type Table, type Write } from './table.ts';

/** As long as an operator may want to look back; letters go out within days. */
const keepDays = 90;

const jobSchema = z.object({
  id: z.string(),
  linkDistance: z.number(),
  phase: z.enum(['linking', 'telling', 'finished']),
  next: z.int(),
  groups: z.int(),
  startedAt: z.string(),
  finishedAt: z.string().optional(),
});
const changeSchema = z.object({
  kind: z.enum(['linked', 'unlinked']),
  groupId: z.string(),
  neighbourId: z.string(),
});

export function dynamoRelinks(table: Table, stamp: OutboxStamp): RelinkRepository {
  return {
    async current() {
      const item = await table.get(relinkKey);
      return item && jobSchema.parse(item);
    },

    async save(before, job) {
      const condition = before
        ? {
            ConditionExpression: 'id = :id AND #phase = :phase AND #next = :next',
            ExpressionAttributeNames: { '#phase': 'phase', '#next': 'next' },
            ExpressionAttributeValues: {
              ':id': before.id,
              ':phase': before.phase,
              ':next': before.next,
            },
          }
        : { ConditionExpression: 'attribute_not_exists(PK)' };
      await refusedAsConcurrent(
        table.transact([
          { Put: { TableName: table.name, Item: { ...relinkKey, ...job }, ...condition } },
        ]),
      );
    },

    async changesOf(jobId, groupId) {
      const items = await table.query(
        partitions.relink + jobId,
        sortKeys.linkChange + (groupId === undefined ? '' : `${groupId}#`),
      );
      return items.map((item) => changeSchema.parse(item));
    },

    async tell(jobId, groupId) {
      const told = table.transact([
        {
          Put: {
            TableName: table.name,
            Item: { ...toldKey(jobId, groupId), expiresAt: expiry(stamp.clock()) },
            ConditionExpression: 'attribute_not_exists(PK)',
          },
        },
        outboxWrite(
          table.name,
          { name: 'GroupRelinked', data: { groupId, relinkJobId: jobId } },
          stamp,
        ),
      ]);
      await told.catch((error: unknown) => {
        if (error instanceof WriteRefused && error.failedAt(0)) return;
        throw error instanceof WriteRefused ? new ConcurrentChange({ cause: error }) : error;
      });
    },
  };
}

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
        expiresAt: expiry(now),
      },
    },
  }));
  return [stillLinking, ...records];
}

function expiry(now: Date): number {
  return Math.floor(now.getTime() / 1000) + keepDays * 24 * 3600;
}
