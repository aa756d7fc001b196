import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FunctionFailed } from '../../../../local/lambda/function-failed.ts';
import { parseSchedule } from '../../../../local/schedule/expression.ts';
import { Scheduler } from '../../../../local/schedule/scheduler.ts';
import { buildQueue } from '../queues/build-queue.ts';

beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-11-20T10:00:00Z') }));
afterEach(() => void vi.useRealTimers());

function schedule(
  invoke: (event: unknown) => Promise<unknown>,
  expression: string,
  input?: string,
) {
  const { queue: deadLetterQueue } = buildQueue();
  const errors: unknown[] = [];
  const scheduler = new Scheduler(
    [
      {
        name: 'sweep',
        arn: 'arn:rule',
        next: parseSchedule(expression, 'UTC', 'sweep'),
        target: { invoke },
        input,
        retries: 2,
        deadLetterQueue,
      },
    ],
    { account: '000000000000', awsRegion: 'eu-west-1' },
    (error) => void errors.push(error),
  );
  return { scheduler, deadLetterQueue, errors };
}

it('a schedule fires once every period until it is stopped', async () => {
  const events: unknown[] = [];
  const { scheduler } = schedule(async (event) => void events.push(event), 'rate(1 minute)');

  scheduler.start();
  await vi.advanceTimersByTimeAsync(180_000);
  scheduler.stop();
  await vi.advanceTimersByTimeAsync(180_000);

  expect(events).toHaveLength(3);
  expect(events[0]).toMatchObject({
    'detail-type': 'Scheduled Event',
    source: 'aws.events',
    time: '2026-11-20T10:01:00Z',
    resources: ['arn:rule'],
  });
});

it('a schedule passes on its input', async () => {
  const events: unknown[] = [];
  const { scheduler } = schedule(
    async (event) => void events.push(event),
    'rate(1 hour)',
    '{"only":"old"}',
  );

  scheduler.start();
  await vi.advanceTimersByTimeAsync(3_600_000);
  scheduler.stop();

  expect(events).toEqual([{ only: 'old' }]);
});

it('a schedule further ahead than a timer can hold still fires exactly on time', async () => {
  const moments: string[] = [];
  const { scheduler } = schedule(
    async () => void moments.push(new Date().toISOString()),
    'cron(0 0 1 1 ? 2027)',
  );

  scheduler.start();
  await vi.advanceTimersByTimeAsync(45 * 86_400_000);
  scheduler.stop();

  expect(moments).toEqual(['2027-01-01T00:00:00.000Z']);
});

it('a failing run is retried twice and then dead-lettered', async () => {
  let calls = 0;
  const failing = async () => {
    calls += 1;
    throw new FunctionFailed('sweep', 'error', { name: 'Error', at: [] });
  };
  const { scheduler, deadLetterQueue, errors } = schedule(failing, 'rate(1 day)', '{"day":1}');

  scheduler.start();
  await vi.advanceTimersByTimeAsync(86_400_000 + 10_000);
  scheduler.stop();

  expect(calls).toBe(3);
  expect(deadLetterQueue.waiting().map(({ body }) => body)).toEqual(['{"day":1}']);
  expect(errors).toEqual([]);
});
