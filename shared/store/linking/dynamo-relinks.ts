import * as z from 'zod';
import { ConcurrentChange } from '../../domain/errors.ts';
import type { RelinkRepository } from '../../ports/linking.ts';
import { isAbsent } from '../conditions.ts';
import { partitionOf, relinkKey, sortKeys, toldKey } from '../keys.ts';
import { outboxWrite, type OutboxStamp } from '../platform/outbox.ts';
import { refusedAsConcurrent, WriteRefused, type RegionTable } from '../table.ts';
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
  groupRegionId: z.string(),
  neighbourId: z.string(),
  neighbourRegionId: z.string(),
});

export function dynamoRelinks(table: RegionTable, stamp: OutboxStamp): RelinkRepository {
  return {
    async current() {
      const item = await table.get(relinkKey(table.regionId));
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
          {
            Put: {
              TableName: table.name,
              Item: { ...relinkKey(table.regionId), ...job },
              ...condition,
            },
          },
        ]),
      );
    },

    async changesOf(jobId, groupId) {
      const items = await table.query(
        partitionOf('relink', table.regionId, jobId),
        sortKeys.linkChange + (groupId === undefined ? '' : `${groupId}#`),
      );
      return items.map((item) => changeSchema.parse(item));
    },

    async tell(jobId, { groupId, groupRegionId }) {
      const telling = table.transact([
        {
          Put: {
            TableName: table.name,
            Item: {
              ...toldKey(table.regionId, jobId, groupId),
              expiresAt: relinkExpiry(stamp.clock()),
            },
            ...isAbsent,
          },
        },
        outboxWrite(
          { name: table.name, regionId: groupRegionId },
          {
            name: 'GroupRelinked',
            data: {
              groupId,
              relinkJobId: jobId,
              ...(groupRegionId === table.regionId ? {} : { jobRegionId: table.regionId }),
            },
          },
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
