import * as z from 'zod';
import { revocablesOf, type Revocable } from '../../domain/platform/revocable.ts';
import { daysAfter } from '../../domain/platform/time.ts';
import {
  keepRevocationDays,
  revocationReasons,
  type RevocationMarks,
  type RevocationReason,
} from '../../domain/platform/token.ts';
import { revocationKey } from '../keys.ts';
import { epochSeconds, type RegionTable, type RegionTableName, type Write } from '../table.ts';
import type { OutboxStamp } from './outbox.ts';

const revocationSchema = z.object({
  mark: z.string(),
  because: z.enum(revocationReasons).optional(),
});

/** The latest revocation of a subject, a recipient or both; the mark is empty if nothing has been revoked. */
type Revocation = z.infer<typeof revocationSchema>;

/**
 * Revokes every token issued so far. The new mark differs from all earlier ones, so a token stays valid only while its
 * own marks are the current ones. This neither needs a list of tokens, which could be incomplete, nor depends on clocks
 * agreeing. The mark is kept for longer than any token is valid. `because` is shown to people who use such a token
 * later.
 */
export function revocationWrite(
  { name: TableName, regionId }: RegionTableName,
  revocable: Revocable,
  { newId, clock }: OutboxStamp,
  because?: RevocationReason,
): Write {
  return {
    Put: {
      TableName,
      Item: {
        ...revocationKey(regionId, nameOf(revocable)),
        mark: newId(),
        ...(because === undefined ? {} : { because }),
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
  return (await currentRevocations(table, token)).map(({ mark }) => mark);
}

/** Reads the latest revocation of everything that the token depends on, with strong consistency. */
export async function currentRevocations(
  table: RegionTable,
  token: { readonly subjectId: string; readonly recipientId: string },
): Promise<readonly Revocation[]> {
  return Promise.all(
    revocablesOf(token).map(async (revocable) => {
      const item = await table.get(revocationKey(table.regionId, nameOf(revocable)));
      return item ? revocationSchema.parse(item) : { mark: '' };
    }),
  );
}

/**
 * Whether tokens with these marks have been revoked since they were issued and, if that was stored, why. A mark that
 * DynamoDB has removed is too old to matter: every token issued before that mark has expired by now.
 */
export function revocationOf(
  issued: RevocationMarks,
  current: readonly Revocation[],
): { readonly revoked: boolean; readonly revokedBecause?: RevocationReason | undefined } {
  const since = current.filter(({ mark }, index) => mark !== '' && mark !== issued[index]);
  return { revoked: since.length > 0, revokedBecause: since[0]?.because };
}

function nameOf(revocable: Revocable): string {
  return [
    ...('subjectId' in revocable ? [`SUBJECT#${revocable.subjectId}`] : []),
    ...('recipientId' in revocable ? [`RECIPIENT#${revocable.recipientId}`] : []),
  ].join('#');
}
