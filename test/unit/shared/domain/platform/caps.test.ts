import { describe, expect, it } from 'vitest';
import {
  caps,
  mailboxOf,
  periodOf,
  type CapName,
} from '../../../../../shared/domain/platform/caps.ts';
import { now } from '../../../../support/builders.ts';

describe('The caps', () => {
  it.each(Object.keys(caps) as CapName[])(
    '%s: a period ends within its length, and is followed by the next number',
    (cap) => {
      const { number, endsAt } = periodOf(cap, now);

      expect(endsAt.getTime() - now.getTime()).toBeGreaterThan(0);
      expect(endsAt.getTime() - now.getTime()).toBeLessThanOrEqual(caps[cap].hours * 3_600_000);
      expect(periodOf(cap, endsAt).number).toBe(number + 1);
    },
  );

  it.each([
    'Iemand@Post.example',
    'iemand@post.example',
    'iemand+label@post.example',
    'IEMAND+a+b@post.example',
  ])('%s is the same mailbox', (email) => {
    expect(mailboxOf(email)).toBe('iemand@post.example');
  });

  it('different mailboxes stay different', () => {
    expect(
      new Set(['a@post.example', 'b@post.example', 'a@elders.example'].map(mailboxOf)).size,
    ).toBe(3);
  });
});
