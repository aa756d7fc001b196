import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { PasskeyChallenges } from '../../ports/desk-passkeys.ts';
import { isAbsent } from '../conditions.ts';
import { challengeKey } from '../keys.ts';
import { epochSeconds, type RegionTable } from '../table.ts';
import { identitySchema } from './officer-items.ts';

const challengeSchema = z.object({
  ceremony: z.enum(['use', 'make']),
  officerId: z.string().optional(),
  firstFactor: z
    .object({
      provider: z.string(),
      organisation: z.enum(['police', 'municipality']),
      identity: identitySchema,
    })
    .optional(),
  browser: z.string(),
  returnTo: z.string(),
  validUntil: z.iso.datetime(),
});

export function dynamoPasskeyChallenges({
  name: TableName,
  client,
  regionId,
}: RegionTable): PasskeyChallenges {
  return {
    async put(digest, { validUntil, ...challenge }) {
      await client.send(
        new PutCommand({
          TableName,
          Item: {
            ...challengeKey(regionId, digest),
            ...challenge,
            validUntil: validUntil.toISOString(),
            expiresAt: epochSeconds(validUntil),
          },
          ...isAbsent,
        }),
      );
    },

    async take(digest) {
      const { Attributes } = await client.send(
        new DeleteCommand({
          TableName,
          Key: challengeKey(regionId, digest),
          ReturnValues: 'ALL_OLD',
        }),
      );
      if (!Attributes) return undefined;
      const { validUntil, ...challenge } = challengeSchema.parse(Attributes);
      return { ...challenge, validUntil: new Date(validUntil) };
    },
  };
}
