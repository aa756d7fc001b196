import { describe, expect, it } from 'vitest';
import { verifyOrigin } from '../../../../../functions/platform/verify-origin/verify-origin.ts';

describe('A request is let in only with the value that CloudFront adds', () => {
  const current = 'c'.repeat(64);
  const previous = 'p'.repeat(64);

  it('lets the current value in', () => {
    expect(verifyOrigin(current, [current])).toBe(true);
  });

  it('lets the value from before a rotation in, while there is one', () => {
    expect(verifyOrigin(previous, [current, previous])).toBe(true);
    expect(verifyOrigin(previous, [current])).toBe(false);
  });

  it.each([
    ['no header', undefined],
    ['an empty header', ''],
    ['another value of the same length', 'x'.repeat(64)],
    ['the beginning of the value', current.slice(0, 63)],
    ['the value with more behind it', `${current}c`],
    ['both values behind each other', `${current},${previous}`],
  ])('keeps %s out', (_what, given) => {
    expect(verifyOrigin(given, [current, previous])).toBe(false);
  });

  it('keeps everybody out when there is no value to compare with', () => {
    expect(verifyOrigin(current, [])).toBe(false);
  });
});
