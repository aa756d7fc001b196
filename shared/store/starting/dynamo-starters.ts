import * as z from 'zod';
import type { DomainEvent } from '../../../events/catalogue.ts';
import type { Starter } from '../../domain/starting/starter.ts';
import type { StarterRepository } from '../../ports/starting.ts';
import { isAbsent, versionIs } from '../conditions.ts';
import { starterKey } from '../keys.ts';
import { transactAdmitted } from '../platform/admission-items.ts';
import { dueIds } from '../platform/due-items.ts';
import { firstLetterRemoval } from '../platform/first-letter-items.ts';
import { outboxWrite, type OutboxStamp } from '../platform/outbox.ts';
import { revocationWrite } from '../platform/revocation-items.ts';
import { storeOnce } from '../platform/store-once.ts';
import { refusedAsConcurrent, type RegionTable, type Write } from '../table.ts';
import { readItem } from '../readable-items.ts';
import { parseStarter, starterItem } from './starter-items.ts';

const requestedStarterKit = z.object({ id: z.string() });

export function dynamoStarters(table: RegionTable, stamp: OutboxStamp): StarterRepository {
  const find = async (starterId: string): Promise<Starter | undefined> => {
    const item = await table.get(starterKey(table.regionId, starterId));
    return item && readItem(item, parseStarter);
  };
  const remove = async (
    starter: Starter,
    event: DomainEvent,
    also: readonly Write[] = [],
  ): Promise<void> => {
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
        revocationWrite(table, { subjectId: starter.id }, stamp),
        ...also,
      ]),
    );
  };

  return {
    find,

    async request({ starter, event }, idempotencyKey, admission) {
      return storeOnce(table, {
        idempotencyKey,
        response: { id: starter.id },
        schema: requestedStarterKit,
        admission,
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
    },

    async save(before, { starter, event }, admission) {
      await transactAdmitted(
        table,
        [
          {
            Put: {
              TableName: table.name,
              Item: starterItem(table.regionId, starter),
              ...versionIs(before.version),
            },
          },
          outboxWrite(table, event, stamp),
        ],
        admission,
        stamp.clock(),
      );
    },

    remove,

    async withdraw(starter, event) {
      await remove(starter, event, await firstLetterRemoval(table, starter.id));
    },

    async dueBefore(moment, limit) {
      return dueIds(table, 'starter', moment, limit);
    },
  };
}
