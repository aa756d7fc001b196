import * as z from 'zod';
import { viewingReasons } from '../../domain/desk/viewing-record.ts';
import type { ViewsOfCoordinators } from '../../ports/desk.ts';
import { partitionOf } from '../keys.ts';
import { readableItems } from '../readable-items.ts';
import type { RegionTable } from '../table.ts';

/** Leaves out everything about the officer except the job title and the organisation. */
const viewSchema = z.object({
  at: z.string(),
  activity: z.enum(['coordinator-contact-details', 'coordinator-found']),
  officerTitle: z.string(),
  organisation: z.enum(['police', 'municipality']),
  reason: z.enum(viewingReasons),
});

export function dynamoViewsOfCoordinators(table: RegionTable): ViewsOfCoordinators {
  return {
    async of(coordinatorId, most) {
      const items = await table.page({
        ConsistentRead: true,
        KeyConditionExpression: 'PK = :partition',
        ExpressionAttributeValues: {
          ':partition': partitionOf('viewing', table.regionId, coordinatorId),
        },
        ScanIndexForward: false,
        ...(most === undefined ? {} : { Limit: most }),
      });
      return readableItems(table, items, (item) => viewSchema.parse(item));
    },
  };
}
