import * as z from 'zod';
import { keepEndedOfficerDays, type Identity, type Officer } from '../../domain/desk/officer.ts';
import { daysAfter } from '../../domain/platform/time.ts';
import type { OfficerRepository } from '../../ports/desk.ts';
import { isAbsent, versionIs } from '../conditions.ts';
import { identityKey, officerKey, officersPartition, sortKeys } from '../keys.ts';
import { outboxWrite, type OutboxStamp } from '../platform/outbox.ts';
import { epochSeconds, refusedAsConcurrent, type RegionTable, type Write } from '../table.ts';
import { answerWrites } from './answer-items.ts';
import { renewedInvitation } from './invitation-items.ts';
import { managersOf, managersWrites } from './desk-manager-items.ts';
import { identityText, parseOfficer } from './officer-items.ts';
import { passkeysRemoval, passkeysWrites } from './passkey-items.ts';
import { sessionListOf, sessionListRemoval, sessionListWrites } from './session-list-items.ts';

const officerOfIdentity = z.object({ officerId: z.string() });

/** `digest` is the SHA-256 digest of a text, in hex. */
export function dynamoOfficers(
  table: RegionTable,
  stamp: OutboxStamp,
  digest: (text: string) => string,
): OfficerRepository {
  const { name: TableName, regionId } = table;

  const keyOf = (identity: Identity) => identityKey(regionId, digest(identityText(identity)));
  const find: OfficerRepository['find'] = async (id) => {
    const item = await table.get(officerKey(regionId, id));
    return item && parseOfficer(item);
  };

  /** Gives the identity to a new officer. An officer who was ended, and perhaps forgotten, no longer needs it. */
  const identityWrite = async ({ id, identity }: Officer): Promise<Write> => {
    const item = await table.get(keyOf(identity));
    const former = item && officerOfIdentity.parse(item).officerId;
    const holder = former === undefined ? undefined : await find(former);
    const mayTake = former !== undefined && (!holder || holder.endedAt !== undefined);
    return {
      Put: {
        TableName,
        Item: { ...keyOf(identity), officerId: id },
        ...(mayTake
          ? {
              ConditionExpression: 'officerId = :former',
              ExpressionAttributeValues: { ':former': former },
            }
          : isAbsent),
      },
    };
  };

  return {
    find,

    async findByIdentity(identity) {
      const item = await table.get(keyOf(identity));
      return item && find(officerOfIdentity.parse(item).officerId);
    },

    async list() {
      const items = await table.query(officersPartition(regionId), sortKeys.person);
      return items.map(parseOfficer);
    },

    async managers() {
      return managersOf(table);
    },

    async remove(officer, event) {
      const [list, managers, identity] = await Promise.all([
        sessionListOf(table, officer.id),
        managersOf(table),
        table.get(keyOf(officer.identity)),
      ]);
      // The identity of an officer who was ended may belong to another officer by now.
      const isOwn = identity && officerOfIdentity.parse(identity).officerId === officer.id;
      const endedAt = stamp.clock().toISOString();
      await refusedAsConcurrent(
        table.transact([
          {
            Delete: {
              TableName,
              Key: officerKey(regionId, officer.id),
              ...versionIs(officer.version),
            },
          },
          ...(isOwn ? [{ Delete: { TableName, Key: keyOf(officer.identity) } }] : []),
          ...managersWrites(table, managers, { ...officer, endedAt }),
          ...sessionListRemoval(table, officer.id, list),
          passkeysRemoval(table, officer.id),
          outboxWrite(table, event, stamp),
        ]),
      );
    },

    async save(before, { officer, event, answers, managers, passkeys, invites }) {
      const list = await sessionListOf(table, officer.id);
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
          ...(before ? [] : [await identityWrite(officer)]),
          ...(answers ? answerWrites(table, answers, stamp) : []),
          ...(passkeys ? passkeysWrites(table, passkeys, stamp) : []),
          ...(invites ? renewedInvitation(table, invites, stamp) : []),
          ...(officer.endedAt === undefined ? [] : [passkeysRemoval(table, officer.id)]),
          ...managersWrites(table, managers ?? (await managersOf(table)), officer),
          ...sessionListWrites(table, officer.id, list, [], stamp.clock()),
          outboxWrite(table, event, stamp),
        ]),
      );
    },
  };
}
