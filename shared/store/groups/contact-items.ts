import * as z from 'zod';
import type { Coordinator } from '../../domain/groups/coordinator.ts';
import { contactKey } from '../keys.ts';
import type { Item, RegionTableName, Write } from '../table.ts';

const contactSchema = z.object({ groupId: z.string(), coordinatorId: z.string() });

/** The items by which a coordinator can be found; none if the coordinator has no digests. */
export function contactItems(
  regionId: string,
  { groupId, id: coordinatorId, digests }: Pick<Coordinator, 'groupId' | 'id' | 'digests'>,
): Item[] {
  return Object.values(digests ?? {}).map((digest: string) => ({
    ...contactKey(regionId, digest, groupId, coordinatorId),
    groupId,
    coordinatorId,
  }));
}

export function parseContact(item: Item): z.infer<typeof contactSchema> {
  return contactSchema.parse(item);
}

/**
 * The writes that make a coordinator findable by the details in `after` and no longer by those in `before`. They belong
 * in the transaction that stores or removes the coordinator.
 */
export function contactWrites(
  { name: TableName, regionId }: RegionTableName,
  before: Coordinator | undefined,
  after: Coordinator | undefined,
): Write[] {
  const [old, current] = [before, after].map((each) => (each ? contactItems(regionId, each) : []));
  const kept = new Set(current?.map(({ PK }) => PK));
  return [
    ...(old ?? [])
      .filter(({ PK }) => !kept.has(PK))
      .map(({ PK, SK }) => ({ Delete: { TableName, Key: { PK, SK } } })),
    ...(current ?? []).map((Item) => ({ Put: { TableName, Item } })),
  ];
}
