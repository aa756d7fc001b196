import { describe, expect, it, vi } from 'vitest';
import { FunctionFailed } from '../../../../local/lambda/function-failed.ts';
import { Consumer, type ConsumerOptions } from '../../../../local/queues/consumer.ts';
import { buildQueue } from './build-queue.ts';

interface Batch {
  readonly Records: readonly { readonly messageId: string; readonly body: string }[];
}

/** Runs a consumer on three messages until the queue is empty; `respond` stands in for the function. */
async function consume(
  respond: (batch: Batch) => unknown,
  overrides: Partial<ConsumerOptions> = {},
) {
  const built = buildQueue({ retrySeconds: 0 });
  const batches: string[][] = [];
  const invoke = async (event: unknown): Promise<unknown> => {
    const batch = event as Batch;
    batches.push(batch.Records.map(({ body }) => body));
    return respond(batch);
  };
  const deadLetterIds: string[] = [];
  const errors: unknown[] = [];
  const consumer = new Consumer({
    queue: built.queue,
    target: { invoke },
    batchSize: 10,
    batchingWindowMs: 0,
    concurrency: 2,
    partialFailures: true,
    awsRegion: 'eu-west-1',
    onDeadLetter: (_queue, id) => deadLetterIds.push(id),
    onError: (error) => errors.push(error),
    ...overrides,
  });
  await built.send('one', 'two', 'three');
  consumer.start();
  await vi.waitFor(() => expect(built.queue.waiting()).toEqual([]));
  await consumer.stop();
  return { ...built, batches, deadIds: deadLetterIds, errors };
}

const failing = (batch: Batch, body: string) => ({
  batchItemFailures: batch.Records.filter((record) => record.body === body).map(
    ({ messageId }) => ({ itemIdentifier: messageId }),
  ),
});
const failed = () => new FunctionFailed('f', 'error', { name: 'Error', at: [] });

describe('a consumer', () => {
  it('redelivers only the reported messages, and dead-letters them after the last attempt', async () => {
    const { batches, dead, deadIds } = await consume((batch) => failing(batch, 'two'));

    expect(batches).toEqual([['one', 'two', 'three'], ['two']]);
    expect(dead.waiting().map(({ body }) => body)).toEqual(['two']);
    expect(deadIds).toHaveLength(1);
  });

  it('redelivers the whole batch when the function throws', async () => {
    let calls = 0;
    const { batches, dead } = await consume(() => {
      calls += 1;
      if (calls === 1) throw failed();
      return { batchItemFailures: [] };
    });

    expect(batches).toEqual([
      ['one', 'two', 'three'],
      ['one', 'two', 'three'],
    ]);
    expect(dead.waiting()).toEqual([]);
  });

  it.each([
    ['an unknown message id', { batchItemFailures: [{ itemIdentifier: 'nobody' }] }],
    ['a response of another shape', { batchItemFailures: 'two' }],
  ])('treats %s as a failure of the whole batch', async (_case, response) => {
    const { dead } = await consume(() => response);

    expect(dead.waiting()).toHaveLength(3);
  });

  it('treats any response as success when the mapping does not report partial failures', async () => {
    const { batches, dead } = await consume((batch) => failing(batch, 'two'), {
      partialFailures: false,
    });

    expect(batches).toEqual([['one', 'two', 'three']]);
    expect(dead.waiting()).toEqual([]);
  });

  it('never runs more concurrent batches than the mapping allows', async () => {
    let running = 0;
    let most = 0;
    const slowly = async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 10));
      running -= 1;
      return {};
    };

    await consume(slowly, { batchSize: 1, concurrency: 2 });

    expect(most).toBe(2);
  });
});
