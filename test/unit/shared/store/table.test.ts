import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { dynamoTableOn, WriteRefused } from '../../../../shared/store/table.ts';
import { cancelled } from '../../../support/simulation/document-client.ts';

/** A table whose client throws. */
function failing(error: Error) {
  const send = (): Promise<never> => Promise.reject(error);
  return dynamoTableOn('table', { send } as unknown as DynamoDBDocumentClient);
}

describe('A transaction', () => {
  it('that lost on a condition says which write it was', async () => {
    const refused = await failing(cancelled(['None', 'ConditionalCheckFailed']))
      .transact([])
      .catch((error: unknown) => error);

    expect(refused).toBeInstanceOf(WriteRefused);
    expect([0, 1].map((index) => (refused as WriteRefused).failedAt(index))).toEqual([false, true]);
  });

  it('that met another one counts as refused, on no condition', async () => {
    const refused = await failing(cancelled(['TransactionConflict', 'None']))
      .transact([])
      .catch((error: unknown) => error);

    expect(refused).toBeInstanceOf(WriteRefused);
    expect((refused as WriteRefused).failedAt(0)).toBe(false);
  });

  it.each([
    ['was throttled', ['ThrottlingError', 'None']],
    ['was throttled and lost on a condition', ['ThrottlingError', 'ConditionalCheckFailed']],
    ['was too large', ['ItemCollectionSizeLimitExceeded']],
    ['was cancelled without reasons', []],
  ])('that %s is not taken for a conflict that somebody else won', async (_what, reasons) => {
    await expect(failing(cancelled(reasons)).transact([])).rejects.toBeInstanceOf(
      TransactionCanceledException,
    );
  });

  it('whose answer is lost fails with that, because it may have been carried out', async () => {
    const lost = Object.assign(new Error('no answer'), { name: 'TimeoutError' });

    await expect(failing(lost).transact([])).rejects.toBe(lost);
  });
});
