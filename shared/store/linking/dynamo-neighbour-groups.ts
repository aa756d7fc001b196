import { isActive } from '../../domain/groups/group.ts';
import { contactsFor, neighbourGroupOf } from '../../domain/linking/neighbour-group.ts';
import type { NeighbourGroups } from '../../ports/linking.ts';
import { parseCoordinator, parseGroup } from '../groups/group-items.ts';
import { storedReference } from '../groups/reference-items.ts';
import { groupKey, partitionOf, referenceKey, sortKeys } from '../keys.ts';
import { readItem } from '../readable-items.ts';
import type { Table } from '../table.ts';

/** The only reader of other regions' groups; it returns only what regions may share with each other. */
export function dynamoNeighbourGroups(table: Table): NeighbourGroups {
  const find: NeighbourGroups['find'] = async ({ regionId, groupId }) => {
    const item = await table.get(groupKey(regionId, groupId));
    const group = item && readItem(item, parseGroup);
    return isActive(group) ? neighbourGroupOf(regionId, group) : undefined;
  };
  return {
    find,
    async findByReference(regionId, reference) {
      const item = await table.get(referenceKey(regionId, reference));
      return item && find({ regionId, groupId: storedReference.parse(item).groupId });
    },
    async contactsFor(reader, { regionId, groupId }) {
      const items = await table.query(
        partitionOf('group', regionId, groupId),
        sortKeys.coordinator,
      );
      return contactsFor(reader, items.map(parseCoordinator));
    },
  };
}
