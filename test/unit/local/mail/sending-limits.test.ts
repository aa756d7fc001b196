import { describe, expect, it } from 'vitest';
import { SendingLimits, type MailLimits } from '../../../../local/mail/sending-limits.ts';

const hour = 3600 * 1000;

function limits(given: Partial<MailLimits>) {
  let now = 0;
  const sendingLimits = new SendingLimits(
    { perSecond: undefined, perDay: undefined, ...given },
    () => now,
  );
  const take = (): string => {
    try {
      sendingLimits.take();
      return 'taken';
    } catch (error) {
      return error instanceof Error ? error.message : 'unknown';
    }
  };
  return { take, pass: (ms: number) => void (now += ms) };
}

describe('The local mail service', () => {
  it('accepts everything when it has no limits', () => {
    const { take } = limits({});

    expect(new Set(Array.from({ length: 100 }, take))).toEqual(new Set(['taken']));
  });

  it('refuses mail beyond its rate with the message of SES, and accepts mail again a second later', () => {
    const { take, pass } = limits({ perSecond: 2 });

    const atOnce = [take(), take(), take()];
    pass(1000);

    expect(atOnce).toEqual(['taken', 'taken', 'Maximum sending rate exceeded.']);
    expect(take()).toBe('taken');
  });

  it('refuses mail beyond its daily quota until the first mail is a day old', () => {
    const { take, pass } = limits({ perDay: 2 });

    const first = [take(), take(), take()];
    pass(23 * hour);
    const soon = take();
    pass(hour);

    expect(first).toEqual(['taken', 'taken', 'Daily message quota exceeded.']);
    expect([soon, take()]).toEqual(['Daily message quota exceeded.', 'taken']);
  });
});
