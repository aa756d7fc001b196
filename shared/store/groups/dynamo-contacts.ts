import type { ContactIndex } from '../../ports/groups.ts';
import { partitionOf } from '../keys.ts';
import { readItem } from '../readable-items.ts';
import type { RegionTable } from '../table.ts';
import { parseContact } from './contact-items.ts';

/** Maximum number of coordinators that are read: somebody may have registered again and again with the same details. */
const mostFound = 200;

export function dynamoContacts(table: RegionTable): ContactIndex {
  return {
    async find(digest) {
      const items = await table.page({
        ConsistentRead: true,
        KeyConditionExpression: 'PK = :partition',
        ExpressionAttributeValues: { ':partition': partitionOf('contact', table.regionId, digest) },
        ScanIndexForward: false,
        Limit: mostFound,
      });
      return items.map((item) => readItem(item, parseContact));
    },
  };
}
