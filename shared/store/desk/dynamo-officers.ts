import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import {
  grantsOf,
  keepEndedOfficerDays,
  type Alongside,
  type Identity,
  type Officer,
} from '../../domain/desk/officer.ts';
import { endsStandIns, standInsLost } from '../../domain/desk/stand-in.ts';
import { daysAfter } from '../../domain/platform/time.ts';
import type { OfficerRepository } from '../../ports/desk.ts';
import { isAbsent, versionIs } from '../conditions.ts';
import { applicantKey, identityKey, officerKey, officersPartition, sortKeys } from '../keys.ts';
import { outboxWrite, type OutboxStamp } from '../platform/outbox.ts';
import { readableItems, readItem } from '../readable-items.ts';
import { epochSeconds, refusedAsConcurrent, type RegionTable, type Write } from '../table.ts';
import { answerWrites } from './answer-items.ts';
import { renewedInvitation } from './invitation-items.ts';
import { managersOf, managersWrites } from './desk-manager-items.ts';
import { applicantIdOf, identityText, parseOfficer } from './officer-items.ts';
import { passkeysRemoval, passkeysWrites } from './passkey-items.ts';
import { sessionListOf, sessionListRemoval, sessionListWrites } from './session-list-items.ts';

const officerOfIdentity = z.object({ officerId: z.string() });

/** `digest` returns the SHA-256 digest of a string, in hex. */
export function dynamoOfficers(
  table: RegionTable,
  stamp: OutboxStamp,
  digest: (text: string) => string,
): OfficerRepository {
  const { name: TableName, regionId } = table;

  const keyOf = (identity: Identity) => identityKey(regionId, digest(identityText(identity)));
  const find: OfficerRepository['find'] = async (id) => {
    const item = await table.get(officerKey(regionId, id));
    return item && readItem(item, parseOfficer);
  };

  /**
   * Gives the identity to a new officer. The identity may still be stored for a former officer, whose data may have
   * been removed.
   */
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

  /**
   * The write that removes an officer from the applicants: somebody who has access is no longer waiting for it, however
   * they got it.
   */
  const endOfWait = ({ identity }: Officer): Write => ({
    Delete: { TableName, Key: applicantKey(regionId, applicantIdOf(identity, digest)) },
  });

  const stateWrite = (before: Officer | undefined, officer: Officer): Write => ({
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
  });

  const endingOfSessions = async ({ id }: Officer): Promise<Write[]> =>
    sessionListWrites(table, id, await sessionListOf(table, id), [], stamp.clock());

  const list: OfficerRepository['list'] = async () => {
    const items = await table.query(officersPartition(regionId), sortKeys.person);
    return readableItems(table, items, parseOfficer);
  };

  const lostWith = async (before: Officer | undefined, officer: Officer) =>
    before && endsStandIns(before, officer) ? standInsLost(before, officer, await list()) : [];

  /**
   * An officer whose record changes as a side effect of changing another officer stays signed in, unless their own
   * rights change.
   */
  const writesFor = async ({ before, officer, lost = [] }: Alongside): Promise<Write[]> => [
    stateWrite(before, officer),
    ...(isDeepStrictEqual(grantsOf(before), grantsOf(officer))
      ? []
      : await endingOfSessions(officer)),
    // After a restore, these endings are already in the ledger of erasures, so they are not stored again.
    ...(stamp.published ? [] : lost).map((standInId) => {
      const data = { officerId: officer.id, standInId };
      return outboxWrite(table, { name: 'StandInEnded', data }, stamp);
    }),
  ];

  return {
    find,

    async findByIdentity(identity) {
      const item = await table.get(keyOf(identity));
      return item && find(officerOfIdentity.parse(item).officerId);
    },

    list,

    async managers() {
      return managersOf(table);
    },

    async remove(officer, event) {
      const [sessions, managers, identity] = await Promise.all([
        sessionListOf(table, officer.id),
        managersOf(table),
        table.get(keyOf(officer.identity)),
      ]);
      // The identity of a former officer may belong to another officer by now.
      const isOwn = identity && officerOfIdentity.parse(identity).officerId === officer.id;
      const ended = { ...officer, endedAt: stamp.clock().toISOString() };
      const others = await lostWith(officer, ended);
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
          ...managersWrites(table, managers, ended),
          ...sessionListRemoval(table, officer.id, sessions),
          passkeysRemoval(table, officer.id),
          outboxWrite(table, event, stamp),
          ...(await Promise.all(others.map(writesFor))).flat(),
        ]),
      );
    },

    async save(before, change) {
      const { officer, event, answers, managers, passkeys, invites, alongside = [] } = change;
      const endingSessions = await endingOfSessions(officer);
      const others = [...alongside, ...(await lostWith(before, officer))];
      await refusedAsConcurrent(
        table.transact([
          stateWrite(before, officer),
          ...(before ? [] : [await identityWrite(officer)]),
          ...(before || answers?.kind === 'applicant' ? [] : [endOfWait(officer)]),
          ...(answers ? answerWrites(table, answers, stamp) : []),
          ...(passkeys ? passkeysWrites(table, passkeys, stamp) : []),
          ...(invites ? renewedInvitation(table, invites, stamp) : []),
          ...(officer.endedAt === undefined ? [] : [passkeysRemoval(table, officer.id)]),
          ...managersWrites(table, managers ?? (await managersOf(table)), officer),
          ...endingSessions,
          outboxWrite(table, event, stamp),
          ...(await Promise.all(others.map(writesFor))).flat(),
        ]),
      );
    },
  };
}
