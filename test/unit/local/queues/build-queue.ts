import { Queue, type QueueOptions } from '../../../../local/queues/queue.ts';
import { MemoryStore } from './memory-store.ts';

const options = (name: string): QueueOptions => ({
  name,
  arn: `arn:aws:sqs:eu-west-1:000000000000:${name}`,
  url: `https://sqs.example/${name}`,
  visibilitySeconds: 30,
  retentionSeconds: 3600,
  delaySeconds: 0,
  maxReceiveCount: undefined,
  deadLetterQueue: () => undefined,
  retrySeconds: undefined,
});

/** A queue with a dead-letter queue and a clock that the test sets. */
export function buildQueue(overrides: Partial<QueueOptions> = {}, store = new MemoryStore()) {
  const time = { now: 1_000_000 };
  const dead = new Queue(options('dead'), store, () => time.now);
  const queue = new Queue(
    { ...options('jobs'), maxReceiveCount: 2, deadLetterQueue: () => dead, ...overrides },
    store,
    () => time.now,
  );
  const send = (...bodies: string[]) =>
    queue.send(bodies.map((body) => ({ body, attributes: {} })));
  return { queue, dead, store, time, send };
}
