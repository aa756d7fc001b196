import { describe, expect, it, vi } from 'vitest';
import { FunctionFailed } from '../../../../local/lambda/function-failed.ts';
import { Consumer, type ConsumerOptions } from '../../../../local/queues/consumer.ts';
import { buildQueue } from './build-queue.ts';

interface Batch {
  readonly Records: readonly { readonly messageId: string; readonly body: string }[];
}

/** Runs a consumer on three messages until `done`; the function is `answer`. */
async function consume(
  answer: (batch: Batch) => unknown,
  overrides: Partial<ConsumerOptions> = {},
) {
  const built = buildQueue({ retrySeconds: 0 });
  const batches: string[][] = [];
  const invoke = async (event: unknown): Promise<unknown> => {
    const batch = event as Batch;
    batches.push(batch.Records.map(({ body }) => body));
    return answer(batch);
  };
  const dead: string[] = [];
  const faults: unknown[] = [];
  const consumer = new Consumer({
    queue: built.queue,
    target: { invoke },
    batchSize: 10,
    batchingWindowMs: 0,
    concurrency: 2,
    partialFailures: true,
    awsRegion: 'eu-west-1',
    onDead: (_queue, id) => dead.push(id),
    onFault: (error) => faults.push(error),
    ...overrides,
  });
  await built.send('one', 'two', 'three');
  consumer.start();
  await vi.waitFor(() => expect(built.queue.waiting()).toEqual([]));
  await consumer.stop();
  return { ...built, batches, deadIds: dead, faults };
}

const failing = (batch: Batch, body: string) => ({
  batchItemFailures: batch.Records.filter((record) => record.body === body).map(
    ({ messageId }) => ({ itemIdentifier: messageId }),
  ),
});
const failed = () => new FunctionFailed('f', 'error', { name: 'Error', at: [] });

describe('a consumer', () => {
  it('brings only the reported messages again, and gives them up after the last attempt', async () => {
    const { batches, dead, deadIds } = await consume((batch) => failing(batch, 'two'));

    expect(batches).toEqual([['one', 'two', 'three'], ['two']]);
    expect(dead.waiting().map(({ body }) => body)).toEqual(['two']);
    expect(deadIds).toHaveLength(1);
  });

  it('brings the whole batch again when the function throws', async () => {
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
    ['an answer of another shape', { batchItemFailures: 'two' }],
  ])('takes %s as the failure of the whole batch', async (_case, answer) => {
    const { dead } = await consume(() => answer);

    expect(dead.waiting()).toHaveLength(3);
  });

  it('takes any answer for success when the mapping does not report partial failures', async () => {
    const { batches, dead } = await consume((batch) => failing(batch, 'two'), {
      partialFailures: false,
    });

    expect(batches).toEqual([['one', 'two', 'three']]);
    expect(dead.waiting()).toEqual([]);
  });

  it('never runs more batches at a time than the mapping allows', async () => {
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
