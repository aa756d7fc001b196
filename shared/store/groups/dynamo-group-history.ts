import type { GroupHistory } from '../../ports/groups.ts';
import { partitionOf, sortKeys } from '../keys.ts';
import { parseOutboxEvent } from '../platform/outbox.ts';
import { readableItems } from '../readable-items.ts';
import type { RegionTable } from '../table.ts';

export function dynamoGroupHistory(table: RegionTable): GroupHistory {
  return {
    async of(groupId) {
      const items = await table.query(
        partitionOf('group', table.regionId, groupId),
        sortKeys.event,
      );
      return readableItems(table, items, (item) => {
        const { id, time, event } = parseOutboxEvent(item);
        return { id, time, event };
      }).toSorted((one, other) => (one.time === other.time ? 0 : one.time < other.time ? -1 : 1));
    },
  };
}
