import { describe, expect, it } from 'vitest';
import { buildQueue } from './build-queue.ts';

describe('a queue', () => {
  it('hides a received message until its visibility timeout has passed', async () => {
    const { queue, time, send } = buildQueue();
    await send('a');

    const first = queue.receive(10);
    const hidden = queue.receive(10);
    time.now += 30_000;
    const again = queue.receive(10);

    expect([first.length, hidden.length, again.length]).toEqual([1, 0, 1]);
    expect(again[0]?.receiveCount).toBe(2);
  });

  it('deletes only with the receipt of the latest delivery', async () => {
    const { queue, time, store, send } = buildQueue();
    await send('a');
    const [first] = queue.receive(1);
    time.now += 30_000;
    const [second] = queue.receive(1);

    await queue.delete(first?.receipt ?? '');
    const afterOld = (await store.load('jobs')).length;
    await queue.delete(second?.receipt ?? '');
    const afterNew = (await store.load('jobs')).length;

    expect([afterOld, afterNew]).toEqual([1, 0]);
  });

  it('dead-letters a message after the last allowed delivery, with its original send time', async () => {
    const { queue, dead, time, send } = buildQueue();
    await send('poison');
    const sentAt = time.now;

    const outcomes: string[] = [];
    for (let attempt = 0; attempt < 2; attempt += 1) {
      const [delivery] = queue.receive(1);
      outcomes.push(await queue.giveBack(delivery?.receipt ?? ''));
      time.now += 30_000;
    }

    expect(outcomes).toEqual(['retry', 'dead']);
    expect(queue.waiting()).toEqual([]);
    expect(dead.waiting()).toMatchObject([{ body: 'poison', sentAt, receiveCount: 0 }]);
  });

  it('redelivers a failed message after its visibility timeout, or after the shorter local retry delay', async () => {
    const template = buildQueue();
    const quick = buildQueue({ retrySeconds: 1 });
    for (const { queue, send } of [template, quick]) {
      await send('a');
      await queue.giveBack(queue.receive(1)[0]?.receipt ?? '');
    }

    const waits = [template.queue.nextVisibleIn(), quick.queue.nextVisibleIn()];

    expect(waits).toEqual([30_000, 1_000]);
  });

  it('redelivers every message after a crash, at once and without counting the interrupted delivery', async () => {
    const { queue, store, send } = buildQueue();
    await send('a', 'b');
    queue.receive(1);

    const { queue: restarted } = buildQueue({}, store);
    await restarted.load();
    const deliveries = restarted.receive(10);

    expect(deliveries.map(({ body }) => body).toSorted()).toEqual(['a', 'b']);
    expect(deliveries.map(({ receiveCount }) => receiveCount)).toEqual([1, 1]);
  });

  it('keeps failed deliveries and their delay across a crash, so that quick restarts do not use up the attempts', async () => {
    const { queue, store, send } = buildQueue();
    await send('a');
    await queue.giveBack(queue.receive(1)[0]?.receipt ?? '');

    const { queue: restarted, time } = buildQueue({}, store);
    await restarted.load();
    const atOnce = restarted.receive(1);
    time.now += 30_000;

    expect(atOnce).toEqual([]);
    expect(restarted.receive(1)[0]?.receiveCount).toBe(2);
  });

  it('drops messages older than the retention, except those being handled', async () => {
    const { queue, time, send } = buildQueue();
    await send('handled');
    queue.receive(1);
    await send('old');
    time.now += 3_600_001;
    await send('new');

    await queue.expire();

    expect(queue.waiting().map(({ body }) => body)).toEqual(['handled', 'new']);
  });
});
