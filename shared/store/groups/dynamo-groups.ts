import { isWaiting } from '../../domain/groups/waiting.ts';
import type { GroupRepository } from '../../ports/groups.ts';
import { referenceKey, tableKeys } from '../keys.ts';
import { transactAdmitted } from '../platform/admission-items.ts';
import { pendingItems } from '../platform/due-items.ts';
import { outboxWrite, type OutboxStamp } from '../platform/outbox.ts';
import type { RegionTable } from '../table.ts';
import { readGroup } from './group-items.ts';
import { groupsInPartition } from './groups-in-partition.ts';
import { putReference, storedReference } from './reference-items.ts';

export function dynamoGroups(table: RegionTable, stamp: OutboxStamp): GroupRepository {
  const { stateWrites, ...groups } = groupsInPartition(table, stamp, 'group');

  return {
    ...groups,

    async findByReference(reference) {
      const item = await table.get(referenceKey(table.regionId, reference));
      return item && groups.find(storedReference.parse(item).groupId);
    },

    async waiting() {
      const items = await pendingItems(table, 'group');
      const read = items.map((item) => ({
        key: String(item[tableKeys.partition]),
        group: readGroup(item),
      }));
      return {
        groups: read.flatMap(({ group }) => (group && isWaiting(group) ? [group] : [])),
        unreadable: read.flatMap(({ key, group }) => (group ? [] : [key])),
      };
    },

    async saveAndForget(before, change, alsoReported = []) {
      const also = alsoReported.map((event) => outboxWrite(table, event, stamp));
      await groups.saveAndForget(before, change, also);
    },

    async save(before, change, admission) {
      const { reference, municipality } = change.group;
      const writes = stateWrites(before, change);
      if (reference !== undefined && municipality !== before.municipality)
        writes.push(putReference(table, reference, change.group));
      await transactAdmitted(table, writes, admission, stamp.clock());
    },
  };
}
