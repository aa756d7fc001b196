import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { ConcurrentChange } from '../../domain/errors.ts';
import { phases } from '../../domain/groups/group.ts';
import { joiningStates } from '../../domain/joining/values.ts';
import { relations } from '../../domain/linking/link.ts';
import { participantsClasses } from '../../domain/overview/overview.ts';
import { daysAfter } from '../../domain/platform/time.ts';
import type { OverviewRepository } from '../../ports/overview.ts';
import type { Clock } from '../../ports/platform.ts';
import { polygon } from '../../requests/shapes.ts';
import { batchGet } from '../batch-get.ts';
import { projectionIs } from '../conditions.ts';
import { overviewKey, partitions, referenceKey, sortKeys } from '../keys.ts';
import { epochSeconds, type Item, type RegionTable } from '../table.ts';

/**
 * The maximum number of attempts to store a projection. When several updates compete, one of them succeeds in each
 * round. If an update loses every round, the queue redelivers its event.
 */
const attempts = 20;
/** A removed group leaves a tombstone for a day, so that a slower projection cannot put it back. */
const tombstoneDays = 1;

const groupSchema = z.object({
  groupId: z.string(),
  reference: z.string(),
  name: z.string(),
  municipality: z.string(),
  phase: z.enum(phases),
  participants: z.enum(participantsClasses),
  polygon,
  streets: z.string(),
  activeSince: z.string(),
  // The joining state is absent from projections stored before groups could accept join requests.
  joining: z.enum(joiningStates).default('open'),
  neighbours: z.array(
    z.object({
      groupId: z.string(),
      municipality: z.string(),
      distance: z.number(),
      relation: z.enum(relations),
      // The overlap is absent from projections stored before it was shown.
      overlap: z.number().default(0),
      crossesBorder: z.boolean(),
    }),
  ),
});
const counted = z.object({ projection: z.int() });
const referenced = z.object({ groupId: z.string(), municipality: z.string() });

export function dynamoOverview(table: RegionTable, clock: Clock): OverviewRepository {
  const put = async (item: Item, before: number | undefined): Promise<void> => {
    await table.client.send(
      new PutCommand({ TableName: table.name, Item: item, ...projectionIs(before) }),
    );
  };

  return {
    async list(municipality) {
      const items = await table.query(partitions.overview + municipality, sortKeys.group);
      return items.filter(isShown).map((item) => groupSchema.parse(item));
    },

    async findByReference(reference) {
      const found = await table.get(referenceKey(table.regionId, reference));
      if (!found) return undefined;
      const { groupId, municipality } = referenced.parse(found);
      const item = await table.get(overviewKey(municipality, groupId));
      return item && isShown(item) ? groupSchema.parse(item) : undefined;
    },

    async findAll(groups) {
      const items = await batchGet(
        table,
        groups.map(({ groupId, municipality }) => overviewKey(municipality, groupId)),
      );
      return items.filter(isShown).map((item) => groupSchema.parse(item));
    },

    async project(group, load) {
      const key = overviewKey(group.municipality, group.id);
      for (let attempt = 0; attempt < attempts; attempt += 1) {
        const stored = await table.get(key);
        const before = stored && counted.parse(stored).projection;
        const overview = await load();
        const item = {
          ...key,
          projection: (before ?? 0) + 1,
          ...(overview ?? tombstone(clock())),
        };
        // Written even if nothing has changed: the incremented counter stops a slower projection from storing stale
        // data.
        try {
          await put(item, before);
          return;
        } catch (error) {
          if (!(error instanceof ConditionalCheckFailedException)) throw error;
        }
      }
      throw new ConcurrentChange();
    },
  };
}

function tombstone(now: Date): Item {
  return { removed: true, expiresAt: epochSeconds(daysAfter(now, tombstoneDays)) };
}

function isShown(item: Item): boolean {
  return item['removed'] !== true;
}
