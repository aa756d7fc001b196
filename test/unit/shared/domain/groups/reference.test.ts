import { describe, expect, it } from 'vitest';
import {
  meantReference,
  referenceFrom,
  referencePattern,
} from '../../../../../shared/domain/groups/reference.ts';
import { isLikelyDuplicate } from '../../../../../shared/domain/linking/duplicate.ts';

describe('A reference', () => {
  it('is the prefix of the region and five characters, one for each of the first five bytes', () => {
    expect(referenceFrom('LS', Uint8Array.of(0, 9, 10, 31, 32, 7, 7))).toBe('LS-09AZ0');
  });

  it.each([
    'LS-7KQ4M',
    'ls-7kq4m',
    ' LS-7KQ4M ',
    'Ls - 7kQ4m',
    'ls 7kq4m',
    'LS–7KQ4M',
    'LS-7KQ4M\u00A0',
  ])('is meant by %j', (typed) => {
    expect(meantReference(typed)).toBe('LS-7KQ4M');
  });

  it.each(['', 'dekking', 'LS7KQ4M', 'LS-7KQ4', 'LS-7KQ4I', 'LS-7KQ4M x', 'langs-7kq4m'])(
    'is not meant by %j',
    (typed) => {
      expect(meantReference(typed)).toBe(typed);
    },
  );

  it('has only unambiguous characters, whatever the bytes', () => {
    const references = Array.from({ length: 256 }, (_, byte) =>
      referenceFrom('BEL', Uint8Array.of(byte, 255 - byte, byte, 0, 255)),
    );

    expect(references.filter((reference) => !referencePattern.test(reference))).toEqual([]);
    expect(new Set(references.flatMap((reference) => Array.from(reference.slice(4)))).size).toBe(
      32,
    );
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

describe('Two groups are likely duplicates', () => {
  it.each([
    [0.499999, false],
    [0.5, true],
    [1, true],
  ])('when they share %d of the smaller area: %s', (overlap, likely) => {
    expect(isLikelyDuplicate({ distance: 0, relation: 'overlaps', overlap })).toBe(likely);
  });
});
