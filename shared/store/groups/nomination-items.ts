import * as z from 'zod';
import type { Coordinator } from '../../domain/groups/coordinator.ts';
import type { Nomination } from '../../domain/groups/succession.ts';
import { isAbsent } from '../conditions.ts';
import { coordinatorKey, nominationKey } from '../keys.ts';
import { readItem } from '../readable-items.ts';
import {
  epochSeconds,
  type Item,
  type RegionTable,
  type RegionTableName,
  type Write,
} from '../table.ts';

const nominationSchema = z.object({
  id: z.string(),
  groupId: z.string(),
  coordinatorId: z.string(),
  byCoordinatorId: z.string(),
  nominatedAt: z.string(),
  /** The item's own `expiresAt` tells the table when to remove the item, in whole seconds. */
  lastMoment: z.string(),
});

export function nominationItem(regionId: string, { expiresAt, ...nomination }: Nomination): Item {
  return {
    ...nominationKey(regionId, nomination.groupId),
    ...nomination,
    lastMoment: expiresAt,
    expiresAt: epochSeconds(new Date(expiresAt)),
  };
}

function parseNomination(item: Item): Nomination {
  const { lastMoment: expiresAt, ...nomination } = nominationSchema.parse(item);
  return { ...nomination, expiresAt };
}

export async function nominationIn(
  table: RegionTable,
  groupId: string,
): Promise<Nomination | undefined> {
  const item = await table.get(nominationKey(table.regionId, groupId));
  return item && readItem(item, parseNomination);
}

/** The condition that the nomination, or its absence, is still as it was read. */
export function nominationIs(nomination: Pick<Nomination, 'id'> | undefined) {
  if (!nomination) return isAbsent;
  return {
    ConditionExpression: 'id = :nomination',
    ExpressionAttributeValues: { ':nomination': nomination.id },
  };
}

export function nominationUnchanged(
  { name: TableName, regionId }: RegionTableName,
  groupId: string,
  nomination: Nomination | undefined,
): Write {
  const Key = nominationKey(regionId, groupId);
  return { ConditionCheck: { TableName, Key, ...nominationIs(nomination) } };
}

export function nominationRemoval(
  { name: TableName, regionId }: RegionTableName,
  nomination: Pick<Nomination, 'id' | 'groupId'>,
): Write {
  const Key = nominationKey(regionId, nomination.groupId);
  return { Delete: { TableName, Key, ...nominationIs(nomination) } };
}

/**
 * The write about a group's nomination that belongs to removing a coordinator: removes a nomination by or of that
 * person, and otherwise fails if anybody has been nominated since it was read.
 */
export function nominationWithout(
  table: RegionTableName,
  { groupId, id }: Pick<Coordinator, 'groupId' | 'id'>,
  nomination: Nomination | undefined,
): Write {
  const isAbout = nomination && [nomination.coordinatorId, nomination.byCoordinatorId].includes(id);
  return isAbout
    ? nominationRemoval(table, nomination)
    : nominationUnchanged(table, groupId, nomination);
}

const otherRole = { first: 'second', second: 'first' } as const;

/** The condition that the coordinator is still stored, with this role. */
export function roleIs({ role }: Pick<Coordinator, 'role'>) {
  return {
    ConditionExpression: '#role = :role',
    ExpressionAttributeNames: { '#role': 'role' },
    ExpressionAttributeValues: { ':role': role },
  };
}

/** Gives a coordinator the other role. Fails if that coordinator has been removed or has that role already. */
export function roleChange(
  { name: TableName, regionId }: RegionTableName,
  { groupId, id }: Pick<Coordinator, 'groupId' | 'id'>,
  to: Coordinator['role'],
): Write {
  const before = roleIs({ role: otherRole[to] });
  return {
    Update: {
      TableName,
      Key: coordinatorKey(regionId, groupId, id),
      UpdateExpression: 'SET #role = :to',
      ...before,
      ExpressionAttributeValues: { ...before.ExpressionAttributeValues, ':to': to },
    },
  };
}
