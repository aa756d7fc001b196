import * as z from 'zod';
import type { Passkey, Passkeys, PasskeysChange } from '../../domain/desk/passkey.ts';
import { isAbsent, versionIs } from '../conditions.ts';
import { passkeysKey } from '../keys.ts';
import { outboxWrite, type OutboxStamp } from '../platform/outbox.ts';
import { readableEntries } from '../readable-items.ts';
import type { RegionTable, RegionTableName, Write } from '../table.ts';

const moment = z.iso.datetime();
const passkeySchema: z.ZodType<Passkey> = z.object({
  id: z.string(),
  credentialId: z.string(),
  publicKey: z.string(),
  counter: z.int(),
  device: z.string(),
  addedAt: moment,
  lastUsedAt: moment.optional(),
});
const passkeysSchema = z.object({
  officerId: z.string(),
  list: z.array(z.unknown()),
  version: z.int(),
});

/** Throws if any of the passkeys cannot be read. */
export function parsePasskeys(item: unknown): Passkeys {
  const { list, ...passkeys } = passkeysSchema.parse(item);
  return { ...passkeys, list: z.array(passkeySchema).parse(list) };
}

/** Reads an officer's passkeys with strong consistency. */
export async function passkeysOf(table: RegionTable, officerId: string): Promise<Passkeys> {
  const item = await table.get(passkeysKey(table.regionId, officerId));
  if (!item) return { officerId, list: [], version: 0 };
  const { list, ...passkeys } = passkeysSchema.parse(item);
  return {
    ...passkeys,
    list: readableEntries(table, item, list, (entry) => passkeySchema.parse(entry)),
  };
}

/** The write that stores the list. It is refused unless the stored list is the previous version. */
export function passkeysWrite(
  { name: TableName, regionId }: RegionTableName,
  passkeys: Passkeys,
): Write {
  const condition = passkeys.version === 1 ? isAbsent : versionIs(passkeys.version - 1);
  return {
    Put: {
      TableName,
      Item: { ...passkeysKey(regionId, passkeys.officerId), ...passkeys },
      ...condition,
    },
  };
}

/** The writes that store a changed list with its events. */
export function passkeysWrites(
  table: RegionTableName,
  { passkeys, events }: PasskeysChange,
  stamp: OutboxStamp,
): Write[] {
  return [
    passkeysWrite(table, passkeys),
    ...events.map((event) => outboxWrite(table, event, stamp)),
  ];
}

/** The write that removes all passkeys of an officer whose access ends. */
export function passkeysRemoval(
  { name: TableName, regionId }: RegionTableName,
  officerId: string,
): Write {
  return { Delete: { TableName, Key: passkeysKey(regionId, officerId) } };
}
