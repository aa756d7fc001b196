import { beforeEach, describe, expect, it } from 'vitest';
import { mailTurns } from '../../../../../functions/mail/send-mail/mail-turns.ts';
import type { MailTurns } from '../../../../../shared/ports/mail.ts';
import { start, Street } from './street.ts';

let street: Street;
let taken: { readonly who: string; readonly at: number }[];

beforeEach(() => {
  street = new Street();
  taken = [];
});

/** Takes turns one after the other and notes when each came. */
async function take(who: string, turns: MailTurns, count: number): Promise<void> {
  for (let left = count; left > 0 && (await turns.next()); left -= 1)
    taken.push({ who, at: street.now - start });
}

const busiestSecond = () =>
  Math.max(
    ...taken.map(
      ({ at }) => taken.filter((other) => other.at >= at && other.at < at + 1000).length,
    ),
  );

describe('The turns of all who send', () => {
  it('come at the rate of the mail service together, however many senders there are', async () => {
    for (const who of ['one', 'two', 'three']) void take(who, street.sender(5)('normal'), 100);
    for (const who of ['four', 'five']) void take(who, street.sender(5)('urgent'), 20);

    await street.pass(20_000);

    expect(taken.length).toBeGreaterThanOrEqual(95);
    expect(busiestSecond()).toBeLessThanOrEqual(6);
  });

  it('use up the whole rate when only mail that nobody waits for is left', async () => {
    void take('digest', street.sender(10)('normal'), 1000);

    await street.pass(10_000);

    expect(taken.length).toBeGreaterThanOrEqual(98);
    expect(taken.length).toBeLessThanOrEqual(103);
  });

  it('are taken some at a time at a high rate, so that the moment is not written for each mail', async () => {
    for (const who of ['one', 'two']) void take(who, street.sender(100)('normal'), 1000);

    await street.pass(5_000);

    expect(taken.length).toBeGreaterThanOrEqual(480);
    expect(taken.length).toBeLessThanOrEqual(530);
    expect(street.moves).toBeLessThanOrEqual(60);
  });

  it('that a sender took and left unused are not made up for later', async () => {
    const turns = street.sender(100)('normal');
    await turns.next();
    await street.pass(10_000);
    void take('digest', turns, 100);

    await street.pass(99);

    expect(taken.map(({ at }) => at - 10_000)).toEqual([0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 90]);
  });

  it('go to urgent mail first: it waits for one turn, while a backlog drains', async () => {
    for (const who of ['digest', 'digest']) void take(who, street.sender(1)('normal'), 1000);
    await street.pass(5_500);
    void take('confirm', street.sender(1)('urgent'), 1);

    await street.pass(5_000);

    const confirm = taken.find(({ who }) => who === 'confirm');
    expect((confirm?.at ?? Infinity) - 5_500).toBeLessThanOrEqual(1_000);
    expect(taken.filter(({ who }) => who === 'digest').length).toBeGreaterThanOrEqual(8);
  });

  it('go to all urgent mails at hand before the next normal one', async () => {
    void take('digest', street.sender(1)('normal'), 1000);
    await street.pass(2_500);
    const urgent = street.sender(1);
    for (let index = 0; index < 8; index += 1) void take('confirm', urgent('urgent'), 1);

    await street.pass(9_000);

    expect(
      taken
        .slice(-9)
        .map(({ who }) => who)
        .join(' '),
    ).toMatch(/^(digest )?(confirm ?){8}( ?digest)?$/);
  });

  it('end before the delivery does: who has none left is told so, urgent or not', async () => {
    street.stored = start + 5_000;
    const turns = street.sender(1);

    const answers = Promise.all([
      turns('urgent', start + 4_000).next(),
      turns('normal', start + 4_000).next(),
    ]);
    await street.pass(10_000);

    expect(await answers).toEqual([false, false]);
    expect(street.moves).toBe(0);
  });

  it('are given until the last moment of the delivery', async () => {
    street.stored = start + 4_000;
    const turns = street.sender(1);

    void take('confirm', turns('urgent', start + 4_000), 1);
    await street.pass(4_000);
    void take('digest', turns('normal', start + 5_000), 1);
    await street.pass(2_000);

    expect(taken).toEqual([
      { who: 'confirm', at: 4_000 },
      { who: 'digest', at: 5_000 },
    ]);
  });

  it('are not given to a delivery whose time is over, though a turn is free', async () => {
    street.now = start + 5_000;

    expect(
      await street
        .sender(1)('normal', start + 4_000)
        .next(),
    ).toBe(false);
    expect(street.moves).toBe(0);
  });

  it('never come after the last moment of the delivery, though its sender took some for later', async () => {
    void take('digest', street.sender(100)('normal', start + 35), 100);

    await street.pass(1_000);

    expect(Math.max(...taken.map(({ at }) => at))).toBe(30);
  });

  it('wait for a second when the mail service says that it goes too fast', async () => {
    const turns = street.sender(20)('normal');
    await turns.slowDown();
    void take('digest', turns, 1);

    await street.pass(5_000);

    expect(taken.map(({ at }) => at)).toEqual([1_000]);
  });

  it.each([
    ['is tried again while others take four turns', 4, 5],
    ['is left at five attempts: as many turns of others slow down too', 100, 5],
  ])('whose slowing down %s', async (_what, others, attempts) => {
    let lost = others;
    let asked = 0;
    const turns = mailTurns({
      perSecond: 10,
      clock: () => new Date(start),
      pause: async () => {},
      pace: {
        free: async () => start + asked,
        move: async () => {
          asked += 1;
          lost -= 1;
          return lost < 0;
        },
      },
    })('normal', new Date(start + 1_000));

    await turns.slowDown();

    expect(asked).toBe(attempts);
  });

  it('do not stand still for a moment that a clock set far ahead', async () => {
    street.stored = start + 30 * 24 * 3600_000;
    void take('digest', street.sender(1)('normal'), 3);

    await street.pass(3_000);

    expect(taken).toHaveLength(3);
  });

  it('go on after a failure to ask for one', async () => {
    let broken = true;
    const turns = mailTurns({
      perSecond: 10,
      clock: () => new Date(start),
      pause: async () => {},
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
