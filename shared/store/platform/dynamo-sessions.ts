import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { SessionRepository } from '../../ports/access.ts';
import { sessionKey } from '../keys.ts';
import { epochSeconds, type RegionTable } from '../table.ts';
import { currentRevocations, revocationOf } from './revocation-items.ts';
import { storedClaims } from './token-items.ts';

const sessionSchema = z.object({
  holder: z.object({ kind: z.literal('mailed-token'), claims: storedClaims }),
  startedAt: z.iso.datetime(),
  validUntil: z.iso.datetime(),
});

/** Officers' sessions are stored in the same kind of partition, but give access to different things. */
const ofOfficer = z.object({ holder: z.object({ kind: z.literal('officer') }) });

export function dynamoSessions(table: RegionTable): SessionRepository {
  return {
    async put(digest, { holder: { kind, claims }, startedAt, validUntil }, marks) {
      await table.client.send(
        new PutCommand({
          TableName: table.name,
          Item: {
            ...sessionKey(table.regionId, digest),
            holder: { kind, claims: { ...claims, marks } },
            startedAt: startedAt.toISOString(),
            validUntil: validUntil.toISOString(),
            expiresAt: epochSeconds(validUntil),
          },
        }),
      );
    },

    async find(digest) {
      const item = await table.get(sessionKey(table.regionId, digest));
      if (!item || ofOfficer.safeParse(item).success) return undefined;
      const { holder, startedAt, validUntil } = sessionSchema.parse(item);
      const { marks, ...claims } = holder.claims;
      return {
        holder: { kind: holder.kind, claims },
        startedAt: new Date(startedAt),
        validUntil: new Date(validUntil),
        revoked: revocationOf(marks, await currentRevocations(table, claims)).revoked,
      };
    },

    async end(digest) {
      await table.client.send(
        new DeleteCommand({ TableName: table.name, Key: sessionKey(table.regionId, digest) }),
      );
    },
  };
}
