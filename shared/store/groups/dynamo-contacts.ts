import type { ContactIndex } from '../../ports/groups.ts';
import { partitionOf } from '../keys.ts';
import { readItem } from '../readable-items.ts';
import type { RegionTable } from '../table.ts';
import { parseContact } from './contact-items.ts';

/** More coordinators than this with the same details are not read: somebody may have typed them again and again. */
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
