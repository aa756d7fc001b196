import * as z from 'zod';
import { ConcurrentChange } from '../../domain/errors.ts';
import type { JoinRequest } from '../../domain/joining/join-request.ts';
import { initialJoining, type JoiningChange } from '../../domain/joining/joining.ts';
import type { JoiningRepository, JoinRepository } from '../../ports/joining.ts';
import { isAbsent, versionIs } from '../conditions.ts';
import { groupUnchanged } from '../groups/group-items.ts';
import { joiningKey, joinKey, openJoinKey, partitions, pendingKinds, sortKeys } from '../keys.ts';
import { dueItems } from '../platform/due-items.ts';
import { outboxWrite, type OutboxStamp } from '../platform/outbox.ts';
import { storeOnce } from '../platform/store-once.ts';
import { refusedAsConcurrent, type Table, type Write } from '../table.ts';
import { joiningItem, joinItem, parseJoin, parseJoining } from './join-items.ts';

const openMarker = z.object({ joinRequestId: z.string() });

export function dynamoJoins(table: Table, stamp: OutboxStamp): JoinRepository {
  const find = async (joinRequestId: string): Promise<JoinRequest | undefined> => {
    const item = await table.get(joinKey(joinRequestId));
    return item && parseJoin(item);
  };

  return {
    find,

    async request({ request: joinRequest, event }, idempotencyKey, counted) {
      const id = await storeOnce(table, {
        idempotencyKey,
        subjectId: joinRequest.id,
        counted,
        now: stamp.clock(),
        writes: [
          {
            Put: {
              TableName: table.name,
              Item: joinItem(joinRequest),
              ...isAbsent,
            },
          },
          outboxWrite(table.name, event, stamp),
        ],
      });
      const stored = id === joinRequest.id ? joinRequest : await find(id);
      if (!stored) throw new ConcurrentChange();
      return stored;
    },

    async save(before, { request, event, joining }) {
      await refusedAsConcurrent(
        table.transact([
          { Put: { TableName: table.name, Item: joinItem(request), ...versionIs(before.version) } },
          outboxWrite(table.name, event, stamp),
          ...openMarkerWrites(table.name, before, request),
          ...(joining ? joiningWrites(table.name, joining, stamp) : []),
        ]),
      );
    },

    async confirm(before, { request, event }, group) {
      await refusedAsConcurrent(
        table.transact([
          groupUnchanged(table.name, group),
          { Put: { TableName: table.name, Item: joinItem(request), ...versionIs(before.version) } },
          outboxWrite(table.name, event, stamp),
          ...openMarkerWrites(table.name, before, request),
        ]),
      );
    },

    async remove(request, event) {
      await refusedAsConcurrent(
        table.transact([
          {
            Delete: {
              TableName: table.name,
              Key: joinKey(request.id),
              ...versionIs(request.version),
            },
          },
          outboxWrite(table.name, event, stamp),
          ...openMarkerWrites(table.name, request, undefined),
        ]),
      );
    },

    async openOf(groupId) {
      const items = await table.query(partitions.group + groupId, sortKeys.joinRequest);
      return items.map((item) => openMarker.parse(item).joinRequestId);
    },

    async dueBefore(moment, limit) {
      return (await dueItems(table, pendingKinds.join, moment, limit)).map(
        (item) => parseJoin(item).id,
      );
    },
  };
}

export function dynamoJoining(table: Table, stamp: OutboxStamp): JoiningRepository {
  return {
    async of(group) {
      const item = await table.get(joiningKey(group.id));
      return item
        ? { groupId: group.id, municipality: group.municipality, ...parseJoining(item) }
        : initialJoining(group);
    },
    async save(change) {
      await refusedAsConcurrent(table.transact(joiningWrites(table.name, change, stamp)));
    },
  };
}

function joiningWrites(
  tableName: string,
  { before, after, event }: JoiningChange,
  stamp: OutboxStamp,
): Write[] {
  const condition = before.version === 0 ? isAbsent : versionIs(before.version);
  return [
    { Put: { TableName: tableName, Item: joiningItem(after), ...condition } },
    ...(event ? [outboxWrite(tableName, event, stamp)] : []),
  ];
}

/** An open join request has a marker in its group's partition, so that it can be found when the group closes. */
function openMarkerWrites(
  tableName: string,
  before: JoinRequest,
  after: JoinRequest | undefined,
): Write[] {
  const [wasOpen, isOpen] = [before.status === 'open', after?.status === 'open'];
  if (wasOpen === isOpen) return [];
  const marker = openJoinKey(before.groupId, before.id);
  if (isOpen)
    return [{ Put: { TableName: tableName, Item: { ...marker, joinRequestId: before.id } } }];
  return [{ Delete: { TableName: tableName, Key: marker } }];
}
