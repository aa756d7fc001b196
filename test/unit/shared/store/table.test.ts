import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { dynamoTableOn, WriteRefused } from '../../../../shared/store/table.ts';
import { cancelled } from '../../../support/simulation/document-client.ts';

/** A table whose client fails with this error. */
function failing(error: Error) {
  const send = (): Promise<never> => Promise.reject(error);
  return dynamoTableOn('table', { send } as unknown as DynamoDBDocumentClient);
}

describe('A transaction', () => {
  it('that fails a condition reports which write it was', async () => {
    const refused = await failing(cancelled(['None', 'ConditionalCheckFailed']))
      .transact([])
      .catch((error: unknown) => error);

    expect(refused).toBeInstanceOf(WriteRefused);
    expect([0, 1].map((index) => (refused as WriteRefused).failedAt(index))).toEqual([false, true]);
  });

  it('that conflicts with another one counts as refused, without a failed condition', async () => {
    const refused = await failing(cancelled(['TransactionConflict', 'None']))
      .transact([])
      .catch((error: unknown) => error);

    expect(refused).toBeInstanceOf(WriteRefused);
    expect((refused as WriteRefused).failedAt(0)).toBe(false);
  });

  it.each([
    ['was throttled', ['ThrottlingError', 'None']],
    ['was throttled and failed a condition', ['ThrottlingError', 'ConditionalCheckFailed']],
    ['was too large', ['ItemCollectionSizeLimitExceeded']],
    ['was cancelled without reasons', []],
  ])('that %s is not mistaken for a conflict', async (_what, reasons) => {
    await expect(failing(cancelled(reasons)).transact([])).rejects.toBeInstanceOf(
      TransactionCanceledException,
    );
  });

  it('whose response is lost fails with that error, because it may have been carried out', async () => {
    const lost = Object.assign(new Error('no response'), { name: 'TimeoutError' });

    await expect(failing(lost).transact([])).rejects.toBe(lost);
  });
});
