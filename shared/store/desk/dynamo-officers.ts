import * as z from 'zod';
import { keepEndedOfficerDays, type Identity } from '../../domain/desk/officer.ts';
import { daysAfter } from '../../domain/platform/time.ts';
import type { OfficerRepository } from '../../ports/desk.ts';
import { isAbsent, versionIs } from '../conditions.ts';
import { identityKey, officerKey, officersPartition, sortKeys } from '../keys.ts';
import { outboxWrite, type OutboxStamp } from '../platform/outbox.ts';
import { epochSeconds, refusedAsConcurrent, type RegionTable, type Write } from '../table.ts';
import { parseOfficer } from './officer-items.ts';
import { sessionListOf, sessionListWrites } from './session-list-items.ts';

const identitySchema = z.object({ officerId: z.string() });

/** `digest` is the SHA-256 digest of a text, in hex. */
export function dynamoOfficers(
  table: RegionTable,
  stamp: OutboxStamp,
  digest: (text: string) => string,
): OfficerRepository {
  const { name: TableName, regionId } = table;

  // The issuer and the subject are the identity together; neither can hold a line break.
  const keyOf = ({ issuer, subject }: Identity) =>
    identityKey(regionId, digest(`${issuer}\n${subject}`));
  const find: OfficerRepository['find'] = async (id) => {
    const item = await table.get(officerKey(regionId, id));
    return item && parseOfficer(item);
  };

  return {
    find,

    async findByIdentity(identity) {
      const item = await table.get(keyOf(identity));
      return item && find(identitySchema.parse(item).officerId);
    },

    async list() {
      const items = await table.query(officersPartition(regionId), sortKeys.person);
      return items.map(parseOfficer);
    },

    async save(before, { officer, event }) {
      const list = await sessionListOf(table, officer.id);
      const identity: Write = {
        Put: {
          TableName,
          Item: {
            ...keyOf(officer.identity),
            officerId: officer.id,
          },
          ...isAbsent,
        },
      };
      const state: Write = {
        Put: {
          TableName,
          Item: {
            ...officerKey(regionId, officer.id),
            ...officer,
            ...(officer.endedAt === undefined
              ? {}
              : { expiresAt: epochSeconds(daysAfter(officer.endedAt, keepEndedOfficerDays)) }),
          },
          ...(before ? versionIs(before.version) : isAbsent),
        },
      };
      await refusedAsConcurrent(
        table.transact([
          state,
          ...(before ? [] : [identity]),
          ...sessionListWrites(table, officer.id, list, [], stamp.clock()),
          outboxWrite(table, event, stamp),
        ]),
      );
    },
  };
}
