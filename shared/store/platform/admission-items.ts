import { ConcurrentChange } from '../../domain/errors.ts';
import type { Admission, Proof } from '../../domain/platform/admission.ts';
import { FirstMailStopped } from '../../domain/platform/first-mail-stopped.ts';
import { ProofUsed } from '../../domain/platform/proof-used.ts';
import { isAbsent } from '../conditions.ts';
import { mailSwitchKey, proofKey } from '../keys.ts';
import {
  epochSeconds,
  refusedAsConcurrent,
  WriteRefused,
  type RegionTable,
  type RegionTableName,
  type Write,
} from '../table.ts';
import { capRefusal, countWrite } from './cap-items.ts';
import { firstLetterWrites } from './first-letter-items.ts';

/**
 * The writes that count a request that makes us send mail, in this order: the counts, the proof of work if there is one
 * and, for mail to an unconfirmed address, a check that such mail has not been stopped, followed by the first letter if
 * there is one.
 */
export function admissionWrites(table: RegionTableName, admission: Admission, now: Date): Write[] {
  const { counted, proof, firstLetter, unconfirmed } = admission;
  return [
    ...counted.map((each) => countWrite(table, each, now)),
    ...(proof ? [useProof(table, proof)] : []),
    ...(firstLetter || unconfirmed ? [firstMailAllowed(table)] : []),
    ...(firstLetter ? firstLetterWrites(table, firstLetter, now) : []),
  ];
}

/**
 * The reason why a transaction with these writes was refused: TooManyRequests, ProofUsed or FirstMailStopped; undefined
 * if it was refused for a different reason. `first` is the index of the first of these writes.
 */
export function admissionRefusal(
  refused: WriteRefused,
  { counted, proof, firstLetter, unconfirmed }: Admission,
  first: number,
  now: Date,
): Error | undefined {
  const proofAt = first + counted.length;
  const switchAt = proofAt + (proof ? 1 : 0);
  if ((firstLetter || unconfirmed) && refused.failedAt(switchAt))
    return new FirstMailStopped({ cause: refused });
  if (proof && refused.failedAt(proofAt)) return new ProofUsed({ cause: refused });
  return capRefusal(refused, counted, first, now);
}

/**
 * Carries out a change together with the writes of its admission. Throws TooManyRequests, ProofUsed or FirstMailStopped
 * if only the admission was refused. Throws ConcurrentChange whenever the change itself was refused, so that the caller
 * reads the state again: somebody else may have made the same change.
 */
export async function transactAdmitted(
  table: RegionTable,
  writes: readonly Write[],
  admission: Admission | undefined,
  now: Date,
): Promise<void> {
  if (!admission) return refusedAsConcurrent(table.transact(writes));
  const counts = admissionWrites(table, admission, now);
  try {
    await table.transact([...writes, ...counts]);
  } catch (error) {
    if (!(error instanceof WriteRefused)) throw error;
    const changed = writes.some((_, index) => error.failedAt(index));
    const refusal = changed ? undefined : admissionRefusal(error, admission, writes.length, now);
    throw refusal ?? new ConcurrentChange({ cause: error });
  }
}

/** The write that records a proof as used. It fails if the same proof has been used before. */
function useProof(
  { name: TableName, regionId }: RegionTableName,
  { digest, expires }: Proof,
): Write {
  return {
    Update: {
      TableName,
      Key: proofKey(regionId, digest),
      UpdateExpression: 'SET expiresAt = :expiresAt',
      ...isAbsent,
      ExpressionAttributeValues: { ':expiresAt': epochSeconds(expires) },
    },
  };
}

/** The check that fails if an operator has stopped mail to unconfirmed addresses in this region. */
export function firstMailAllowed({ name: TableName, regionId }: RegionTableName): Write {
  return {
    ConditionCheck: {
      TableName,
      Key: mailSwitchKey(regionId, 'first'),
      ...isAbsent,
    },
  };
}
