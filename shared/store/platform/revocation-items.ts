import * as z from 'zod';
import { revocablesOf, type Revocable } from '../../domain/platform/revocable.ts';
import { daysAfter } from '../../domain/platform/time.ts';
import { keepRevocationDays, type RevocationMarks } from '../../domain/platform/token.ts';
import { revocationKey } from '../keys.ts';
import { epochSeconds, type RegionTable, type RegionTableName, type Write } from '../table.ts';
import type { OutboxStamp } from './outbox.ts';

const revocationSchema = z.object({ mark: z.string() });

/**
 * Revokes every token issued so far. The new mark differs from all earlier ones, so a token stays valid only while its
 * own marks are the current ones. This needs no list of tokens, which could be incomplete, and compares no clocks. The
 * mark is kept for longer than any token is valid.
 */
export function revocationWrite(
  { name: TableName, regionId }: RegionTableName,
  revocable: Revocable,
  { newId, clock }: OutboxStamp,
): Write {
  return {
    Put: {
      TableName,
      Item: {
        ...revocationKey(regionId, nameOf(revocable)),
        mark: newId(),
        expiresAt: epochSeconds(daysAfter(clock(), keepRevocationDays)),
      },
    },
  };
}

/** Reads the current marks with strong consistency. */
export async function currentMarks(
  table: RegionTable,
  token: { readonly subjectId: string; readonly recipientId: string },
): Promise<RevocationMarks> {
  return Promise.all(
    revocablesOf(token).map(async (revocable) => {
      const item = await table.get(revocationKey(table.regionId, nameOf(revocable)));
      return item ? revocationSchema.parse(item).mark : '';
    }),
  );
}

/** A mark that DynamoDB has removed is too old to matter: every token issued before that mark has expired by now. */
export function isRevoked(issued: RevocationMarks, current: RevocationMarks): boolean {
  return current.some((mark, index) => mark !== '' && mark !== issued[index]);
}

function nameOf(revocable: Revocable): string {
  return [
    ...('subjectId' in revocable ? [`SUBJECT#${revocable.subjectId}`] : []),
    ...('recipientId' in revocable ? [`RECIPIENT#${revocable.recipientId}`] : []),
  ].join('#');
}
