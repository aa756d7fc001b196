import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { CredentialRefused } from '../../domain/errors.ts';
import { daysAfter } from '../../domain/platform/time.ts';
import { keepExpiredDays, mostPresses } from '../../domain/platform/token.ts';
import type { TokenRepository } from '../../ports/access.ts';
import { absentOr } from '../conditions.ts';
import { pressKey, tokenKey } from '../keys.ts';
import { epochSeconds, type RegionTable } from '../table.ts';
import { currentMarks, currentRevocations, revocationOf } from './revocation-items.ts';
import { storedClaims } from './token-items.ts';

const tokenSchema = storedClaims.extend({ validUntil: z.iso.datetime() });
const pressSchema = z.object({ presses: z.array(z.iso.datetime()) });

export function dynamoTokens(table: RegionTable): TokenRepository {
  const { regionId } = table;
  return {
    async put(digest, { purpose, subjectId, recipientId, version }, validUntil) {
      await table.client.send(
        new PutCommand({
          TableName: table.name,
          Item: {
            ...tokenKey(regionId, digest),
            purpose,
            subjectId,
            recipientId,
            version,
            marks: await currentMarks(table, { subjectId, recipientId }),
            validUntil: validUntil.toISOString(),
            expiresAt: expiryOf(validUntil),
          },
        }),
      );
    },

    async find(digest) {
      const [item, pressed] = await Promise.all([
        table.get(tokenKey(regionId, digest)),
        table.get(pressKey(regionId, digest)),
      ]);
      if (!item) return undefined;
      const { marks, validUntil, ...claims } = tokenSchema.parse(item);
      const { presses } = pressed ? pressSchema.parse(pressed) : { presses: [] };
      return {
        claims,
        validUntil: new Date(validUntil),
        presses: presses.map((at) => new Date(at)),
        ...revocationOf(marks, await currentRevocations(table, claims)),
        marks,
      };
    },

    async press(digest, { validUntil }, now) {
      const pressing = table.client.send(
        new UpdateCommand({
          TableName: table.name,
          Key: pressKey(regionId, digest),
          UpdateExpression:
            'SET presses = list_append(if_not_exists(presses, :none), :now), expiresAt = :expiresAt',
          ConditionExpression: absentOr('size(presses) < :most'),
          ExpressionAttributeValues: {
            ':none': [],
            ':now': [now.toISOString()],
            ':most': mostPresses,
            ':expiresAt': expiryOf(validUntil),
          },
        }),
      );
      await pressing.catch((error: unknown) => {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
        throw new CredentialRefused('expired', { cause: error });
      });
    },
  };
}

function expiryOf(validUntil: Date): number {
  return epochSeconds(daysAfter(validUntil, keepExpiredDays));
}
