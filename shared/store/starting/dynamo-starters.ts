import { ConcurrentChange } from '../../domain/errors.ts';
import type { Starter } from '../../domain/starting/starter.ts';
import type { StarterRepository } from '../../ports/starting.ts';
import { isAbsent, versionIs } from '../conditions.ts';
import { regionalPendingKind, starterKey } from '../keys.ts';
import { dueItems } from '../platform/due-items.ts';
import { outboxWrite, type OutboxStamp } from '../platform/outbox.ts';
import { storeOnce } from '../platform/store-once.ts';
import { refusedAsConcurrent, type RegionTable } from '../table.ts';
import { parseStarter, starterItem } from './starter-items.ts';

export function dynamoStarters(table: RegionTable, stamp: OutboxStamp): StarterRepository {
  const find = async (starterId: string): Promise<Starter | undefined> => {
    const item = await table.get(starterKey(table.regionId, starterId));
    return item && parseStarter(item);
  };

  return {
    find,

    async request({ starter, event }, idempotencyKey, counted) {
      const id = await storeOnce(table, {
        idempotencyKey,
        subjectId: starter.id,
        counted,
        now: stamp.clock(),
        writes: [
          {
            Put: {
              TableName: table.name,
              Item: starterItem(table.regionId, starter),
              ...isAbsent,
            },
          },
          outboxWrite(table, event, stamp),
        ],
      });
      const stored = id === starter.id ? starter : await find(id);
      if (!stored) throw new ConcurrentChange();
      return stored;
    },

    async save(before, { starter, event }) {
      await refusedAsConcurrent(
        table.transact([
          {
            Put: {
              TableName: table.name,
              Item: starterItem(table.regionId, starter),
              ...versionIs(before.version),
            },
          },
          outboxWrite(table, event, stamp),
        ]),
      );
    },

    async remove(starter, event) {
      await refusedAsConcurrent(
        table.transact([
          {
            Delete: {
              TableName: table.name,
              Key: starterKey(table.regionId, starter.id),
              ...versionIs(starter.version),
            },
          },
          outboxWrite(table, event, stamp),
        ]),
      );
    },

    async dueBefore(moment, limit) {
      return (
        await dueItems(table, regionalPendingKind('starter', table.regionId), moment, limit)
      ).map((item) => parseStarter(item).id);
    },
  };
}
