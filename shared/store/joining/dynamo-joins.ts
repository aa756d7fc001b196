import * as z from 'zod';
import type { DomainEvent } from '../../../events/catalogue.ts';
import type { JoinRequest } from '../../domain/joining/join-request.ts';
import { initialJoining } from '../../domain/joining/joining.ts';
import type { JoiningRepository, JoinRepository } from '../../ports/joining.ts';
import { isAbsent, versionIs } from '../conditions.ts';
import { groupUnchanged } from '../groups/group-items.ts';
import { joiningKey, joinKey, openJoinKey, partitionOf, sortKeys } from '../keys.ts';
import { transactAdmitted } from '../platform/admission-items.ts';
import { dueIds } from '../platform/due-items.ts';
import { firstLetterRemoval } from '../platform/first-letter-items.ts';
import { outboxWrite, type OutboxStamp } from '../platform/outbox.ts';
import { revocationWrite } from '../platform/revocation-items.ts';
import { storeOnce } from '../platform/store-once.ts';
import {
  refusedAsConcurrent,
  type RegionTable,
  type RegionTableName,
  type Write,
} from '../table.ts';
import { readItem } from '../readable-items.ts';
import { joiningWrites, joinItem, parseJoin, parseJoining } from './join-items.ts';

const requestedJoin = z.object({ id: z.string(), confirmBy: z.string() });
/** `since` is when the address was confirmed; absent from markers stored before this was recorded. */
const openMarker = z.object({ joinRequestId: z.string(), since: z.string().optional() });

export function dynamoJoins(table: RegionTable, stamp: OutboxStamp): JoinRepository {
  const find = async (joinRequestId: string): Promise<JoinRequest | undefined> => {
    const item = await table.get(joinKey(table.regionId, joinRequestId));
    return item && readItem(item, parseJoin);
  };
  const openMarkers = async (groupId: string) => {
    const items = await table.query(
      partitionOf('group', table.regionId, groupId),
      sortKeys.joinRequest,
    );
    return items.map((item) => openMarker.parse(item));
  };
  const remove = async (
    request: JoinRequest,
    event: DomainEvent,
    also: readonly Write[] = [],
  ): Promise<void> => {
    await refusedAsConcurrent(
      table.transact([
        {
          Delete: {
            TableName: table.name,
            Key: joinKey(table.regionId, request.id),
            ...versionIs(request.version),
          },
        },
        outboxWrite(table, event, stamp),
        revocationWrite(table, { subjectId: request.id }, stamp),
        ...openMarkerWrites(table, request, undefined),
        ...also,
      ]),
    );
  };

  return {
    find,

    async request({ request: joinRequest, event }, idempotencyKey, admission) {
      const { id, confirmBy } = joinRequest;
      return storeOnce(table, {
        idempotencyKey,
        response: { id, confirmBy },
        schema: requestedJoin,
        admission,
        now: stamp.clock(),
        writes: [
          {
            Put: {
              TableName: table.name,
              Item: joinItem(table.regionId, joinRequest),
              ...isAbsent,
            },
          },
          outboxWrite(table, event, stamp),
        ],
      });
    },

    async save(before, { request, event, joining }) {
      await refusedAsConcurrent(
        table.transact([
          {
            Put: {
              TableName: table.name,
              Item: joinItem(table.regionId, request),
              ...versionIs(before.version),
            },
          },
          outboxWrite(table, event, stamp),
          ...openMarkerWrites(table, before, request),
          ...(joining ? joiningWrites(table, joining, stamp) : []),
        ]),
      );
    },

    async confirm(before, { request, event }, group, admission) {
      await transactAdmitted(
        table,
        [
          groupUnchanged(table, group),
          {
            Put: {
              TableName: table.name,
              Item: joinItem(table.regionId, request),
              ...versionIs(before.version),
            },
          },
          outboxWrite(table, event, stamp),
          ...openMarkerWrites(table, before, request),
        ],
        admission,
        stamp.clock(),
      );
    },

    remove,

    async withdraw(request, event) {
      await remove(request, event, await firstLetterRemoval(table, request.id));
    },

    async openOf(groupId) {
      return (await openMarkers(groupId)).map(({ joinRequestId }) => joinRequestId);
    },

    async waitingAt(groupId) {
      const markers = await openMarkers(groupId);
      const oldest = markers.flatMap(({ since }) => since ?? []).toSorted()[0];
      return { count: markers.length, ...(oldest === undefined ? {} : { oldest }) };
    },

    async dueBefore(moment, limit) {
      return dueIds(table, 'join', moment, limit);
    },
  };
}

export function dynamoJoining(table: RegionTable, stamp: OutboxStamp): JoiningRepository {
  return {
    async of(group) {
      const item = await table.get(joiningKey(table.regionId, group.id));
      return item
        ? { groupId: group.id, municipality: group.municipality, ...parseJoining(item) }
        : initialJoining(group);
    },
    async save(change) {
      await refusedAsConcurrent(table.transact(joiningWrites(table, change, stamp)));
    },
  };
}

/** An open join request has a marker in its group's partition, so that it can be found when the group closes. */
function openMarkerWrites(
  table: RegionTableName,
  before: JoinRequest,
  after: JoinRequest | undefined,
): Write[] {
  const [wasOpen, isOpen] = [before.status === 'open', after?.status === 'open'];
  if (wasOpen === isOpen) return [];
  const marker = openJoinKey(table.regionId, before.groupId, before.id);
  if (isOpen)
    return [
      {
        Put: {
          TableName: table.name,
          Item: { ...marker, joinRequestId: before.id, since: after?.confirmedAt },
        },
      },
    ];
  return [{ Delete: { TableName: table.name, Key: marker } }];
}
