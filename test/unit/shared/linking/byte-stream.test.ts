import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checksum,
  DamagedBytes,
  IntegerReader,
  writeInteger,
} from '../../../../shared/linking/byte-stream.ts';

const whole = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });

function written(...values: number[]): number[] {
  const bytes: number[] = [];
  for (const value of values) writeInteger(bytes, value);
  return bytes;
}

describe('Whole numbers in bytes', () => {
  it('come back as they were written, one after the other, and then the bytes are at their end', () => {
    fc.assert(
      fc.property(fc.array(whole, { minLength: 1 }), (values) => {
        const reader = new IntegerReader(Uint8Array.from(written(...values)), 0);

        const started = reader.isAtEnd;
        const read = values.map(() => reader.next());

        expect([started, read, reader.isAtEnd]).toEqual([false, values, true]);
      }),
    );
  });

  it.each([
    [0, [0]],
    [-1, [1]],
    [1, [2]],
    [-64, [0x7f]],
    [63, [0x7e]],
    [64, [0x80, 0x01]],
    [-65, [0x81, 0x01]],
    [8191, [0xfe, 0x7f]],
    [8192, [0x80, 0x80, 0x01]],
    [2 ** 31 - 1, [0xfe, 0xff, 0xff, 0xff, 0x0f]],
    [-(2 ** 31), [0xff, 0xff, 0xff, 0xff, 0x0f]],
  ])('%i takes as few as its size needs', (value, bytes) => {
    expect(written(value)).toEqual(bytes);
  });

  it('are read from where the reader is told to begin', () => {
    expect(new IntegerReader(Uint8Array.from([9, 9, ...written(-300)]), 2).next()).toBe(-300);
  });

  it('that stop half-way, or go on for more than 32 bits, are damaged', () => {
    expect(() => new IntegerReader(Uint8Array.from([0x80, 0x80]), 0).next()).toThrow(
      new DamagedBytes('the bytes end within a number'),
    );
    expect(() =>
      new IntegerReader(Uint8Array.from([0x80, 0x80, 0x80, 0x80, 0x80, 0x01]), 0).next(),
    ).toThrow(new DamagedBytes('a number does not end'));
    expect(new DamagedBytes('x').name).toBe('DamagedBytes');
  });
});

describe('The checksum', () => {
  // From the test vectors that Fowler, Noll and Vo published for FNV-1a of 32 bits.
  it.each([
    ['', 0x811c9dc5],
    ['a', 0xe40c292c],
    ['foobar', 0xbf9cf968],
  ])('of %j is the published one', (text, sum) => {
    expect(checksum(new TextEncoder().encode(text))).toBe(sum);
  });
});
