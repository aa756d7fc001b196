import { describe, expect, it } from 'vitest';
import { referenceFrom, referencePattern } from '../../../../../shared/domain/groups/reference.ts';
import { isLikelyDuplicate } from '../../../../../shared/domain/linking/link.ts';

describe('A reference', () => {
  it('is the prefix of the region and five signs, one for each of the first five bytes', () => {
    expect(referenceFrom('LS', Uint8Array.of(0, 9, 10, 31, 32, 7, 7))).toBe('LS-09AZ0');
  });

  it('has only signs that nobody mistakes for another, whatever the bytes are', () => {
    const drawn = Array.from({ length: 256 }, (_, byte) =>
      referenceFrom('BEL', Uint8Array.of(byte, 255 - byte, byte, 0, 255)),
    );

    expect(drawn.filter((reference) => !referencePattern.test(reference))).toEqual([]);
    expect(new Set(drawn.flatMap((reference) => Array.from(reference.slice(4)))).size).toBe(32);
  });

  it.each([
    'LS-7KQ4',
    'LS-7KQ4MM',
    'LS-7KQ4I',
    'LS-7KQ4L',
    'LS-7KQ4O',
    'LS-7KQ4U',
    'L-7KQ4M',
    'LANGS-7KQ4M',
    'ls-7KQ4M',
    'LS7KQ4M',
    'XLS-7KQ4M-',
    ' LS-7KQ4M',
  ])('is not %j', (text) => {
    expect(referencePattern.test(text)).toBe(false);
  });
});

describe('Two groups are probably one registered twice', () => {
  it.each([
    [0.499999, false],
    [0.5, true],
    [1, true],
  ])('when they share %d of the smaller area: %s', (overlap, likely) => {
    expect(isLikelyDuplicate({ distance: 0, relation: 'overlaps', overlap })).toBe(likely);
  });
});
