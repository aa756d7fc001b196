import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { SignInAttempts } from '../../ports/desk.ts';
import { isAbsent } from '../conditions.ts';
import { signInKey } from '../keys.ts';
import { epochSeconds, type RegionTable } from '../table.ts';

const attemptSchema = z.object({
  provider: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  browser: z.string(),
  returnTo: z.string(),
  stepUp: z.boolean(),
  validUntil: z.iso.datetime(),
});

export function dynamoSignInAttempts({ name, client, regionId }: RegionTable): SignInAttempts {
  return {
    async put(digest, { validUntil, ...attempt }) {
      await client.send(
        new PutCommand({
          TableName: name,
          Item: {
            ...signInKey(regionId, digest),
            ...attempt,
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
          TableName: name,
          Key: signInKey(regionId, digest),
          ReturnValues: 'ALL_OLD',
        }),
      );
      if (!Attributes) return undefined;
      const { validUntil, ...attempt } = attemptSchema.parse(Attributes);
      return { ...attempt, validUntil: new Date(validUntil) };
    },
  };
}
