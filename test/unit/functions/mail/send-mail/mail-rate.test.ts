import { beforeEach, describe, expect, it } from 'vitest';
import { mailTurns, mostAtOnce } from '../../../../../functions/mail/send-mail/mail-rate.ts';
import type { MailTurns } from '../../../../../shared/ports/mail.ts';
import { idlePace, start, SenderSimulation } from './sender-simulation.ts';

let simulation: SenderSimulation;
let taken: { readonly who: string; readonly at: number }[];

beforeEach(() => {
  simulation = new SenderSimulation();
  taken = [];
});

/** Takes up to `count` turns, one after another, and records the time of each. */
async function take(who: string, turns: MailTurns, count: number): Promise<void> {
  for (let left = count; left > 0 && (await turns.next()); left -= 1)
    taken.push({ who, at: simulation.now - start });
}

const busiestSecond = () =>
  Math.max(
    ...taken.map(
      ({ at }) => taken.filter((other) => other.at >= at && other.at < at + 1000).length,
    ),
  );

describe('Turns to send', () => {
  it('together keep to the rate of the mail service, however many senders there are', async () => {
    for (const who of ['one', 'two', 'three']) void take(who, simulation.sender(5)('normal'), 100);
    for (const who of ['four', 'five']) void take(who, simulation.sender(5)('urgent'), 20);

    await simulation.advance(20_000);

    expect(taken.length).toBeGreaterThanOrEqual(95);
    expect(busiestSecond()).toBeLessThanOrEqual(6);
  });

  it('use the whole rate when only normal mail is waiting', async () => {
    void take('digest', simulation.sender(10)('normal'), 1000);

    await simulation.advance(10_000);

    expect(taken.length).toBeGreaterThanOrEqual(98);
    expect(taken.length).toBeLessThanOrEqual(103);
  });

  it('are taken in batches at a high rate, to avoid a write for each email', async () => {
    for (const who of ['one', 'two']) void take(who, simulation.sender(100)('normal'), 1000);

    await simulation.advance(5_000);

    expect(taken.length).toBeGreaterThanOrEqual(480);
    expect(taken.length).toBeLessThanOrEqual(530);
    expect(simulation.moves).toBeLessThanOrEqual(60);
  });

  it('that a sender leaves unused are not made up later', async () => {
    const turns = simulation.sender(100)('normal');
    await turns.next();
    await simulation.advance(10_000);
    void take('digest', turns, 100);

    await simulation.advance(99);

    expect(taken.map(({ at }) => at - 10_000)).toEqual([0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 90]);
  });

  it('go to urgent mail first: it waits at most one turn while a backlog drains', async () => {
    for (const who of ['digest', 'digest']) void take(who, simulation.sender(1)('normal'), 1000);
    await simulation.advance(5_500);
    void take('confirm', simulation.sender(1)('urgent'), 1);

    await simulation.advance(5_000);

    const confirm = taken.find(({ who }) => who === 'confirm');
    expect((confirm?.at ?? Infinity) - 5_500).toBeLessThanOrEqual(1_000);
    expect(taken.filter(({ who }) => who === 'digest').length).toBeGreaterThanOrEqual(8);
  });

  it('go to all waiting urgent mail before the next normal mail', async () => {
    void take('digest', simulation.sender(1)('normal'), 1000);
    await simulation.advance(2_500);
    const urgent = simulation.sender(1);
    for (let index = 0; index < 8; index += 1) void take('confirm', urgent('urgent'), 1);

    await simulation.advance(9_000);

    expect(
      taken
        .slice(-9)
        .map(({ who }) => who)
        .join(' '),
    ).toMatch(/^(digest )?(confirm ?){8}( ?digest)?$/);
  });

  it('end before the delivery does, for urgent and for normal mail', async () => {
    simulation.stored = start + 5_000;
    const turns = simulation.sender(1);

    const results = Promise.all([
      turns('urgent', start + 4_000).next(),
      turns('normal', start + 4_000).next(),
    ]);
    await simulation.advance(10_000);

    expect(await results).toEqual([false, false]);
    expect(simulation.moves).toBe(0);
  });

  it('are given until the deadline of the delivery', async () => {
    simulation.stored = start + 4_000;
    const turns = simulation.sender(1);

    void take('confirm', turns('urgent', start + 4_000), 1);
    await simulation.advance(4_000);
    void take('digest', turns('normal', start + 5_000), 1);
    await simulation.advance(2_000);

    expect(taken).toEqual([
      { who: 'confirm', at: 4_000 },
      { who: 'digest', at: 5_000 },
    ]);
  });

  it('are not given after the deadline of the delivery, even when a turn is free', async () => {
    simulation.now = start + 5_000;

    expect(
      await simulation
        .sender(1)('normal', start + 4_000)
        .next(),
    ).toBe(false);
    expect(simulation.moves).toBe(0);
  });

  it('are never given after the deadline of the delivery, even when the sender took a batch', async () => {
    void take('digest', simulation.sender(100)('normal', start + 35), 100);

    await simulation.advance(1_000);

    expect(Math.max(...taken.map(({ at }) => at))).toBe(30);
  });

  it('pause for a second when the mail service throttles', async () => {
    const turns = simulation.sender(20)('normal');
    await turns.slowDown();
    void take('digest', turns, 1);

    await simulation.advance(5_000);

    expect(taken.map(({ at }) => at)).toEqual([1_000]);
  });

  it('that were taken in advance are given up when the mail service throttles', async () => {
    const turns = simulation.sender(100)('normal');
    await turns.next();
    await turns.slowDown();
    void take('digest', turns, 3);

    await simulation.advance(5_000);

    expect(taken.map(({ at }) => at)).toEqual([1_000, 1_010, 1_020]);
  });

  it('pause for urgent mail as well when the mail service throttles normal mail', async () => {
    const turns = simulation.sender(100);
    await turns('normal').next();
    await turns('normal').slowDown();
    void take('confirm', turns('urgent'), 2);

    await simulation.advance(5_000);

    expect(taken.map(({ at }) => at)).toEqual([1_000, 1_010]);
  });

  it.each([
    ['is retried while others take four turns', 4, 5],
    [
      'gives up after five attempts, because as many turns taken by others slow down as well',
      100,
      5,
    ],
  ])('slow down with a write that %s', async (_what, others, attempts) => {
    let conflicts = others;
    let moves = 0;
    const turns = mailTurns({
      perSecond: 10,
      clock: () => new Date(start),
      pause: async () => {},
      firstLetterPace: idlePace,
      pace: {
        free: async () => start + moves,
        move: async () => {
          moves += 1;
          conflicts -= 1;
          return conflicts < 0;
        },
      },
    })('normal', new Date(start + 1_000));

    await turns.slowDown();

    expect(moves).toBe(attempts);
  });

  it('are not blocked by a time far in the future that a wrong clock has stored', async () => {
    simulation.stored = start + 30 * 24 * 3600_000;
    void take('digest', simulation.sender(1)('normal'), 3);

    await simulation.advance(3_000);

    expect(taken).toHaveLength(3);
  });

  it.each([1, 14])(
    'are not held up by a sender whose clock is 50 seconds ahead, at %d per second',
    async (perSecond) => {
      const ahead = simulation.sender(perSecond, 50_000);
      void take('ahead', ahead('urgent', start + 600_000), 600);
      void take('ours', simulation.sender(perSecond)('urgent', start + 600_000), 20);
      await simulation.advance(40_000);

      expect(taken.filter(({ who }) => who === 'ours')).toHaveLength(20);
    },
  );

  it('can all be reserved: no more letters are sent at once than a queue hands out', async () => {
    expect(mostAtOnce).toBeGreaterThanOrEqual(20);
    const sender = simulation.sender(1)('urgent', start + 600_000);
    for (let letter = 0; letter < mostAtOnce; letter += 1) void take('ours', sender, 1);
    await simulation.advance(0);

    expect(simulation.stored).toBeLessThanOrEqual(start + mostAtOnce * 1000);
    await simulation.advance(mostAtOnce * 1000);
    expect(taken).toHaveLength(mostAtOnce);
  });

  it('continue after a failure to get one', async () => {
    let broken = true;
    const turns = mailTurns({
      perSecond: 10,
      clock: () => new Date(start),
      pause: async () => {},
      firstLetterPace: idlePace,
      pace: {
        free: async () => 0,
        move: async () => {
          if (broken) throw new Error('no table');
          return true;
        },
      },
    })('normal', new Date(start + 1_000));

    const first = turns.next();
    await expect(first).rejects.toThrow('no table');
    broken = false;

    expect(await turns.next()).toBe(true);
  });
});
