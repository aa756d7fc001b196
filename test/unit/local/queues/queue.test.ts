import { describe, expect, it } from 'vitest';
import { buildQueue } from './build-queue.ts';

describe('a queue', () => {
  it('hides a received message until the visibility has passed', async () => {
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

  it('moves a message to the dead letters after the last allowed delivery, with its first send time', async () => {
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

  it('makes a failed message wait for its visibility, or for the shorter wait of the local run', async () => {
    const template = buildQueue();
    const quick = buildQueue({ retrySeconds: 1 });
    for (const { queue, send } of [template, quick]) {
      await send('a');
      await queue.giveBack(queue.receive(1)[0]?.receipt ?? '');
    }

    const waits = [template.queue.nextVisibleIn(), quick.queue.nextVisibleIn()];

    expect(waits).toEqual([30_000, 1_000]);
  });

  it('has every message again after a crash, at once and without counting the interrupted delivery', async () => {
    const { queue, store, send } = buildQueue();
    await send('a', 'b');
    queue.receive(1);

    const { queue: restarted } = buildQueue({}, store);
    await restarted.load();
    const deliveries = restarted.receive(10);

    expect(deliveries.map(({ body }) => body).toSorted()).toEqual(['a', 'b']);
    expect(deliveries.map(({ receiveCount }) => receiveCount)).toEqual([1, 1]);
  });

  it('remembers failed deliveries and their wait over a crash, so that quick restarts do not use up the attempts', async () => {
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

  it('drops what is older than its retention, but not what is being handled', async () => {
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
