import { describe, expect, it } from 'vitest';
import { SendingLimits, type MailLimits } from '../../../../local/mail/sending-limits.ts';

const hour = 3600 * 1000;

function limits(given: Partial<MailLimits>) {
  let now = 0;
  const taken = new SendingLimits({ perSecond: undefined, perDay: undefined, ...given }, () => now);
  const take = (): string => {
    try {
      taken.take();
      return 'taken';
    } catch (error) {
      return error instanceof Error ? error.message : 'unknown';
    }
  };
  return { take, pass: (ms: number) => void (now += ms) };
}

describe('The mail service of this machine', () => {
  it('takes everything when it has no limits', () => {
    const { take } = limits({});

    expect(new Set(Array.from({ length: 100 }, take))).toEqual(new Set(['taken']));
  });

  it('refuses what comes faster than its rate with the words of SES, and takes mail again a second later', () => {
    const { take, pass } = limits({ perSecond: 2 });

    const atOnce = [take(), take(), take()];
    pass(1000);

    expect(atOnce).toEqual(['taken', 'taken', 'Maximum sending rate exceeded.']);
    expect(take()).toBe('taken');
  });

  it('refuses what goes beyond the quota of a day, until the first mails are a day old', () => {
    const { take, pass } = limits({ perDay: 2 });

    const first = [take(), take(), take()];
    pass(23 * hour);
    const soon = take();
    pass(hour);

    expect(first).toEqual(['taken', 'taken', 'Daily message quota exceeded.']);
    expect([soon, take()]).toEqual(['Daily message quota exceeded.', 'taken']);
  });
});
