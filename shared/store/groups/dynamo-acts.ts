import * as z from 'zod';
import { groupStatuses } from '../../domain/groups/group.ts';
import type { ActRepository } from '../../ports/groups.ts';
import { joiningWrites } from '../joining/join-items.ts';
import { respondedBefore } from '../platform/idempotency-items.ts';
import type { OutboxStamp } from '../platform/outbox.ts';
import { storeOnce } from '../platform/store-once.ts';
import type { RegionTable } from '../table.ts';
import { groupsInPartition } from './groups-in-partition.ts';
import { putReference } from './reference-items.ts';

const acted = z.object({ reference: z.string(), status: z.enum(groupStatuses) });

export function dynamoActs(table: RegionTable, stamp: OutboxStamp): ActRepository {
  const { stateWrites } = groupsInPartition(table, stamp, 'group');

  return {
    async doneBefore(request) {
      return respondedBefore(table, request, acted, stamp.clock());
    },

    async save(before, reference, change, request) {
      const { group, joining } = change;
      return storeOnce(table, {
        idempotencyKey: request,
        response: { reference, status: group.status },
        schema: acted,
        admission: { counted: [] },
        now: stamp.clock(),
        writes: [
          ...stateWrites(before, change),
          ...(joining ? joiningWrites(table, joining, stamp) : []),
          ...(group.municipality === before.municipality
            ? []
            : [putReference(table, reference, group)]),
        ],
      });
    },
  };
}
