import * as z from 'zod';
import { ConcurrentChange } from '../../domain/errors.ts';
import type { RelinkRepository } from '../../ports/linking.ts';
import { isAbsent } from '../conditions.ts';
import { partitions, relinkKey, sortKeys, toldKey } from '../keys.ts';
import { outboxWrite, type OutboxStamp } from '../platform/outbox.ts';
import { refusedAsConcurrent, WriteRefused, type Table } from '../table.ts';
import { relinkExpiry } from './link-change-items.ts';

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
        : isAbsent;
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
      const telling = table.transact([
        {
          Put: {
            TableName: table.name,
            Item: { ...toldKey(jobId, groupId), expiresAt: relinkExpiry(stamp.clock()) },
            ...isAbsent,
          },
        },
        outboxWrite(
          table.name,
          { name: 'GroupRelinked', data: { groupId, relinkJobId: jobId } },
          stamp,
        ),
      ]);
      await telling.catch((error: unknown) => {
        if (error instanceof WriteRefused && error.failedAt(0)) return;
        throw error instanceof WriteRefused ? new ConcurrentChange({ cause: error }) : error;
      });
    },
  };
}
