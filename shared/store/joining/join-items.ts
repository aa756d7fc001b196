import * as z from 'zod';
import {
  joinStepDueAt,
  joinRemovalDueAt,
  type JoinRequest,
} from '../../domain/joining/join-request.ts';
import type { Joining, JoiningChange } from '../../domain/joining/joining.ts';
import { replyKinds, joiningStates, joinStatuses } from '../../domain/joining/values.ts';
import { isAbsent, versionIs } from '../conditions.ts';
import { joiningKey, joinKey, regionalPendingKind } from '../keys.ts';
import { fallbackExpiry, pending } from '../platform/due-items.ts';
import { outboxWrite, type OutboxStamp } from '../platform/outbox.ts';
import type { Item, RegionTableName, Write } from '../table.ts';

const isUnconfirmed = (status: JoinRequest['status']): boolean =>
  status === 'submitted' || status === 'expired';

/**
 * A join request with any status other than `submitted` or `expired` has been confirmed. The function that anybody can
 * call may not write `confirmedAt`, so it cannot store a request that reaches the coordinators.
 */
const joinSchema = z
  .object({
    id: z.string(),
    groupId: z.string(),
    status: z.enum(joinStatuses),
    version: z.int(),
    asker: z
      .object({
        name: z.string(),
        email: z.string(),
        street: z.string(),
        note: z.string().optional(),
      })
      .optional(),
    requestedAt: z.string(),
    confirmBy: z.string(),
    confirmedAt: z.string().optional(),
    remindedAt: z.string().optional(),
    answer: z
      .object({
        kind: z.enum(replyKinds),
        coordinatorId: z.string(),
        at: z.string(),
        message: z.string().optional(),
      })
      .optional(),
  })
  .refine(({ status, confirmedAt }) => isUnconfirmed(status) || confirmedAt !== undefined);

const joiningSchema = z.object({
  state: z.enum(joiningStates),
  lapses: z.int(),
  pausedAt: z.string().optional(),
  version: z.int(),
});

export function joinItem(regionId: string, request: JoinRequest): Item {
  return {
    ...joinKey(regionId, request.id),
    ...request,
    ...pending(regionalPendingKind('join', regionId), joinStepDueAt(request)),
    ...fallbackExpiry(joinRemovalDueAt(request)),
  };
}

export function parseJoin(item: Item): JoinRequest {
  return joinSchema.parse(item);
}

/**
 * Leaves out the municipality, which is stored only with the group. While joining is paused, the item is in the pending
 * index, sorted by the time of the pause, so that officers see it.
 */
function joiningItem(
  regionId: string,
  { groupId, state, lapses, pausedAt, version }: Joining,
): Item {
  return {
    ...joiningKey(regionId, groupId),
    state,
    lapses,
    ...(pausedAt === undefined ? {} : { pausedAt }),
    version,
    ...pending(regionalPendingKind('joining', regionId), pausedAt ? new Date(pausedAt) : undefined),
  };
}

export function parseJoining(item: Item): Omit<Joining, 'groupId' | 'municipality'> {
  return joiningSchema.parse(item);
}

/** The writes that store a change to a joining state, and its event, if any. */
export function joiningWrites(
  table: RegionTableName,
  { before, after, event }: JoiningChange,
  stamp: OutboxStamp,
): Write[] {
  const condition = before.version === 0 ? isAbsent : versionIs(before.version);
  return [
    { Put: { TableName: table.name, Item: joiningItem(table.regionId, after), ...condition } },
    ...(event ? [outboxWrite(table, event, stamp)] : []),
  ];
}
