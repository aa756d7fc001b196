import * as z from 'zod';
import type { Passkeys, PasskeysChange } from '../../domain/desk/passkey.ts';
import { isAbsent, versionIs } from '../conditions.ts';
import { passkeysKey } from '../keys.ts';
import { outboxWrite, type OutboxStamp } from '../platform/outbox.ts';
import type { RegionTable, RegionTableName, Write } from '../table.ts';

const moment = z.iso.datetime();
const passkeysSchema: z.ZodType<Passkeys> = z.object({
  officerId: z.string(),
  list: z.array(
    z.object({
      id: z.string(),
      credentialId: z.string(),
      publicKey: z.string(),
      counter: z.int(),
      device: z.string(),
      addedAt: moment,
      lastUsedAt: moment.optional(),
    }),
  ),
  version: z.int(),
});

export function parsePasskeys(item: unknown): Passkeys {
  return passkeysSchema.parse(item);
}

/** Reads the passkeys of an officer with strong consistency. */
export async function passkeysOf(table: RegionTable, officerId: string): Promise<Passkeys> {
  const item = await table.get(passkeysKey(table.regionId, officerId));
  return item ? parsePasskeys(item) : { officerId, list: [], version: 0 };
}

/** The write that stores the list. It is refused unless the stored list is the version before this one. */
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
