import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checksum,
  DamagedBytes,
  IntegerReader,
  writeInteger,
} from '../../../../shared/linking/byte-stream.ts';

const anyInt32 = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });

function encoded(...values: number[]): number[] {
  const bytes: number[] = [];
  for (const value of values) writeInteger(bytes, value);
  return bytes;
}

describe('Encoded integers', () => {
  it('are read back in the order written, up to the end of the bytes', () => {
    fc.assert(
      fc.property(fc.array(anyInt32, { minLength: 1 }), (values) => {
        const reader = new IntegerReader(Uint8Array.from(encoded(...values)), 0);

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
  ])('use the fewest bytes for %i', (value, bytes) => {
    expect(encoded(value)).toEqual(bytes);
  });

  it('are read from the given offset', () => {
    expect(new IntegerReader(Uint8Array.from([9, 9, ...encoded(-300)]), 2).next()).toBe(-300);
  });

  it('are damaged when they are truncated or exceed 32 bits', () => {
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
  // Test vectors published by Fowler, Noll and Vo for 32-bit FNV-1a.
  it.each([
    ['', 0x811c9dc5],
    ['a', 0xe40c292c],
    ['foobar', 0xbf9cf968],
  ])('of %j matches the published test vector', (text, sum) => {
    expect(checksum(new TextEncoder().encode(text))).toBe(sum);
  });
});
