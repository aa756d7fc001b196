import { describe, expect, it } from 'vitest';
import { verifyOrigin } from '../../../../../functions/platform/verify-origin/verify-origin.ts';

describe('The origin check', () => {
  const current = 'c'.repeat(64);
  const previous = 'p'.repeat(64);

  it('accepts the current value', () => {
    expect(verifyOrigin(current, [current])).toBe(true);
  });

  it('accepts the previous value while there is one after a rotation', () => {
    expect(verifyOrigin(previous, [current, previous])).toBe(true);
    expect(verifyOrigin(previous, [current])).toBe(false);
  });

  it.each([
    ['no header', undefined],
    ['an empty header', ''],
    ['another value of the same length', 'x'.repeat(64)],
    ['a prefix of the value', current.slice(0, 63)],
    ['the value with a suffix', `${current}c`],
    ['both values in one header', `${current},${previous}`],
  ])('refuses %s', (_what, given) => {
    expect(verifyOrigin(given, [current, previous])).toBe(false);
  });

  it('refuses everything when there is no value to compare with', () => {
    expect(verifyOrigin(current, [])).toBe(false);
  });
});
