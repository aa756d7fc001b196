import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { lastMomentOf, mostSessions } from '../../domain/desk/officer-session.ts';
import { isPast } from '../../domain/platform/time.ts';
import type { OfficerSessions } from '../../ports/desk.ts';
import type { Clock } from '../../ports/platform.ts';
import { versionIs } from '../conditions.ts';
import { officerKey, sessionKey } from '../keys.ts';
import { epochSeconds, refusedAsConcurrent, type RegionTable, type Write } from '../table.ts';
import { parseOfficerSession } from './officer-items.ts';
import { sessionListOf, sessionListWrites, type SessionList } from './session-list-items.ts';

/** A session that has just been removed, or cannot be read, is listed as if it had never been used. */
const usedSession = z.object({ lastUsedAt: z.iso.datetime() });

export function dynamoOfficerSessions(table: RegionTable, clock: Clock): OfficerSessions {
  const { name: TableName, regionId } = table;
  /**
   * The write that ends the session with this digest, if a mailed token started it. An officer's session is left alone,
   * because it cannot be ended without also changing that officer's list of sessions.
   */
  const mailedTokenSession = async (digest: string | undefined): Promise<Write[]> => {
    if (digest === undefined) return [];
    const Key = sessionKey(regionId, digest);
    const item = await table.get(Key);
    return item && !parseOfficerSession(item) ? [{ Delete: { TableName, Key } }] : [];
  };

  return {
    async start(digest, { officer: holder, ...session }, officer, replaced) {
      const list = await sessionListOf(table, officer.id);
      const { id, provider, provedBy, device, startedAt, lastUsedAt, steppedUpAt } = session;
      const others = running(list, clock()).slice(1 - mostSessions);
      const listed = { id, digest, provider, device, startedAt: startedAt.toISOString() };
      await refusedAsConcurrent(
        table.transact([
          {
            Put: {
              TableName,
              Item: {
                ...sessionKey(regionId, digest),
                holder: { kind: 'officer', officer: holder },
                id,
                provider,
                provedBy,
                device,
                startedAt: startedAt.toISOString(),
                lastUsedAt: lastUsedAt.toISOString(),
                steppedUpAt: steppedUpAt?.toISOString(),
                expiresAt: epochSeconds(lastMomentOf(session)),
              },
            },
          },
          {
            ConditionCheck: {
              TableName,
              Key: officerKey(regionId, officer.id),
              ...versionIs(officer.version),
            },
          },
          ...sessionListWrites(table, officer.id, list, [...others, listed], clock()),
          ...(await mailedTokenSession(replaced)),
        ]),
      );
    },

    async find(digest) {
      const item = await table.get(sessionKey(regionId, digest));
      return item && parseOfficerSession(item);
    },

    async recordUse(digest, now) {
      const recording = table.client.send(
        new UpdateCommand({
          TableName,
          Key: sessionKey(regionId, digest),
          UpdateExpression: 'SET lastUsedAt = :now',
          ConditionExpression: 'attribute_exists(PK)',
          ExpressionAttributeValues: { ':now': now.toISOString() },
        }),
      );
      await recording.catch((error: unknown) => {
        // The session was ended during this request; the next request will be refused.
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      });
    },

    async listOf(officerId, now) {
      const sessions = running(await sessionListOf(table, officerId), now);
      return Promise.all(
        sessions.map(async ({ digest, startedAt, ...session }) => {
          const used = usedSession.safeParse(await table.get(sessionKey(regionId, digest)));
          return {
            ...session,
            startedAt: new Date(startedAt),
            lastUsedAt: new Date(used.success ? used.data.lastUsedAt : startedAt),
          };
        }),
      );
    },

    async end(officerId, ids) {
      const list = await sessionListOf(table, officerId);
      const kept = list.sessions.filter(({ id }) => !ids.includes(id));
      if (kept.length === list.sessions.length) return;
      await refusedAsConcurrent(
        table.transact(sessionListWrites(table, officerId, list, kept, clock())),
      );
    },
  };
}

/** The sessions that have not yet reached their maximum age. */
function running({ sessions }: SessionList, now: Date): SessionList['sessions'] {
  return sessions.filter(
    ({ startedAt }) => !isPast(lastMomentOf({ startedAt: new Date(startedAt) }), now),
  );
}
