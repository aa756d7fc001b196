import { describe, expect, it } from 'vitest';
import { FunctionFailed } from '../../../../local/lambda/function-failed.ts';
import { deliver, type DeliveryOptions } from '../../../../local/stream/batch-delivery.ts';
import type { StreamRecord } from '../../../../local/stream/lambda-record.ts';

const records: StreamRecord[] = ['1', '2', '3', '4'].map((sequenceNumber) => ({
  sequenceNumber,
  createdAt: 0,
  asEvent: { dynamodb: { SequenceNumber: sequenceNumber } },
}));

interface Batch {
  readonly Records: readonly { readonly dynamodb: { readonly SequenceNumber: string } }[];
}

async function run(
  respond: (numbers: string[], call: number) => unknown,
  overrides: Partial<DeliveryOptions> = {},
) {
  const calls: string[] = [];
  const givenUp: string[] = [];
  const outcome = await deliver(records, {
    target: {
      invoke: async (event) => {
        const numbers = (event as Batch).Records.map(({ dynamodb }) => dynamodb.SequenceNumber);
        calls.push(numbers.join(''));
        return respond(numbers, calls.length);
      },
    },
    partialFailures: true,
    bisect: true,
    maxRetries: -1,
    maxAgeSeconds: -1,
    onGivenUp: async (lost) =>
      void givenUp.push(...lost.map(({ sequenceNumber }) => sequenceNumber)),
    clock: () => 0,
    signal: new AbortController().signal,
    ...overrides,
  });
  return { calls, givenUp, outcome };
}

const failed = () => new FunctionFailed('f', 'error', { name: 'Error', at: [] });
const failAt = (number: string) => ({ batchItemFailures: [{ itemIdentifier: number }] });

describe('the delivery of stream records', () => {
  it('resumes at the first failed record, in order', async () => {
    const { calls, givenUp } = await run((_numbers, call) => (call === 1 ? failAt('3') : {}));

    expect(calls).toEqual(['1234', '34']);
    expect(givenUp).toEqual([]);
  });

  it('bisects a failing batch and gives up only the failing record', async () => {
    const { calls, givenUp } = await run(
      (numbers) => {
        if (numbers.includes('2')) throw failed();
        return {};
      },
      { maxRetries: 0 },
    );

    expect(givenUp).toEqual(['2']);
    expect(calls).toEqual(['1234', '12', '1', '2', '34']);
  });

  it('gives up on a record that is too old, and delivers the rest', async () => {
    const { givenUp, calls } = await run((numbers) => (numbers.includes('1') ? failAt('1') : {}), {
      maxAgeSeconds: 1,
      clock: () => 5_000,
    });

    expect(givenUp).toEqual(['1']);
    expect(calls.at(-1)).toBe('34');
  });

  it('stops between attempts when the system stops, so that the records are redelivered', async () => {
    const stopping = new AbortController();
    const stopAndFail = () => {
      stopping.abort();
      throw failed();
    };

    const { outcome, givenUp } = await run(stopAndFail, { signal: stopping.signal });

    expect(outcome).toBe('stopped');
    expect(givenUp).toEqual([]);
  });
});
