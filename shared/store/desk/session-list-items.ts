import * as z from 'zod';
import { absoluteHours } from '../../domain/desk/officer-session.ts';
import { hourMs } from '../../domain/platform/time.ts';
import { isAbsent, versionIs } from '../conditions.ts';
import { officerSessionsKey, sessionKey } from '../keys.ts';
import { readableEntries } from '../readable-items.ts';
import { epochSeconds, type RegionTable, type RegionTableName, type Write } from '../table.ts';

const listSchema = z.object({ version: z.int(), sessions: z.array(z.unknown()) });
const listedSession = z.object({
  id: z.string(),
  digest: z.string(),
  provider: z.string(),
  device: z.string(),
  startedAt: z.iso.datetime(),
});
const withDigest = listedSession.pick({ digest: true });

/** The sessions of one officer. The version of the list increases whenever a session starts or ends. */
export interface SessionList {
  readonly version: number;
  /** The sessions that can be read, oldest first. */
  readonly sessions: readonly z.infer<typeof listedSession>[];
  /** The digests of all sessions in the list. A session that cannot be read ends at the next change of the list. */
  readonly digests: readonly string[];
}

/** Reads the list with strong consistency. */
export async function sessionListOf(table: RegionTable, officerId: string): Promise<SessionList> {
  const item = await table.get(officerSessionsKey(table.regionId, officerId));
  if (!item) return { version: 0, sessions: [], digests: [] };
  const { version, sessions: entries } = listSchema.parse(item);
  return {
    version,
    sessions: readableEntries(table, item, entries, (entry) => listedSession.parse(entry)),
    digests: entries.flatMap((entry) => withDigest.safeParse(entry).data?.digest ?? []),
  };
}

/**
 * The writes that remove an officer's list and all sessions in it. They are refused if the list has changed since it
 * was read as `before`.
 */
export function sessionListRemoval(
  { name: TableName, regionId }: RegionTableName,
  officerId: string,
  before: SessionList,
): Write[] {
  const Key = officerSessionsKey(regionId, officerId);
  return [
    { Delete: { TableName, Key, ...unchangedSince(before) } },
    ...before.digests.map((digest) => ({
      Delete: { TableName, Key: sessionKey(regionId, digest) },
    })),
  ];
}

function unchangedSince({ version }: SessionList) {
  return version === 0 ? isAbsent : versionIs(version);
}

/**
 * The writes that store a list and remove the sessions that are no longer in it. They are refused if the list has
 * changed since it was read as `before`.
 */
export function sessionListWrites(
  { name: TableName, regionId }: RegionTableName,
  officerId: string,
  before: SessionList,
  sessions: SessionList['sessions'],
  now: Date,
): Write[] {
  const kept = new Set(sessions.map(({ digest }) => digest));
  return [
    {
      Put: {
        TableName,
        Item: {
          ...officerSessionsKey(regionId, officerId),
          version: before.version + 1,
          sessions,
          expiresAt: epochSeconds(new Date(now.getTime() + 2 * absoluteHours * hourMs)),
        },
        ...unchangedSince(before),
      },
    },
    ...before.digests
      .filter((digest) => !kept.has(digest))
      .map((digest) => ({ Delete: { TableName, Key: sessionKey(regionId, digest) } })),
  ];
}
