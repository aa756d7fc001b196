import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateGroups } from '../../../../bench/generate-groups.ts';
import { checksum, DamagedBytes, writeInteger } from '../../../../shared/linking/byte-stream.ts';
import { planarArea } from '../../../../shared/linking/planar-area.ts';
import {
  boxOf,
  DamagedShape,
  decodePlanar,
  decodeShape,
  encodeShape,
} from '../../../../shared/linking/shape-encoding.ts';
import {
  areaAround,
  areaOf,
  largeArea,
  place,
  rectangle,
  sliver,
} from '../../../support/arbitrary-areas.ts';

const anyArea = fc.oneof(areaAround(place(10_000)), sliver, largeArea);
const bytes = encodeShape(areaOf(rectangle(129_000, 405_000, 400, 300, 0.2)));
const body = [...bytes.subarray(0, -4)];

function withChecksum(content: readonly number[]): Uint8Array {
  const whole = new Uint8Array(content.length + 4);
  whole.set(content);
  new DataView(whole.buffer).setUint32(content.length, checksum(Uint8Array.from(content)));
  return whole;
}

/** A shape with a valid checksum and these steps from corner to corner, in a box of 100 by 100 millimetres. */
function shapeWith(
  count: number,
  steps: readonly (readonly [east: number, north: number])[],
): Uint8Array {
  const corners: number[] = [];
  writeInteger(corners, count);
  for (const step of steps.flat()) writeInteger(corners, step);
  return withChecksum([1, ...[0, 0, 100, 100].flatMap((value) => [0, 0, 0, value]), ...corners]);
}

/** This many steps, alternating between east and west so that they stay inside the box. */
const backAndForth = (count: number) =>
  Array.from({ length: count }, (_, index) => [index % 2 === 0 ? 1 : -1, 0] as const);

describe('the stored shape of an area', () => {
  it('decodes to the canonical polygon, to the last decimal', () => {
    fc.assert(
      fc.property(anyArea, (area) => {
        expect(decodeShape(encodeShape(area))).toEqual(area);
      }),
      { numRuns: 500 },
    );
  });

  it('decodes to the same planar area and bounding box as projecting does', () => {
    fc.assert(
      fc.property(anyArea, (area) => {
        const shape = encodeShape(area);

        expect(decodePlanar(shape)).toEqual(planarArea(area));
        expect(boxOf(shape)).toEqual(planarArea(area).box);
      }),
      { numRuns: 200 },
    );
  });

  it('is read from part of a larger buffer', () => {
    const larger = new Uint8Array(bytes.length + 9);
    larger.set(bytes, 7);

    expect(decodeShape(larger.subarray(7, 7 + bytes.length))).toEqual(decodeShape(bytes));
  });

  it('averages at most 217 bytes for a neighbourhood', () => {
    const sizes = generateGroups(300, 7).map(({ polygon }) => encodeShape(polygon).length);

    expect(sizes.reduce((sum, size) => sum + size, 0) / sizes.length).toBeLessThanOrEqual(217);
  });

  it('is refused when any byte is changed', () => {
    for (const at of bytes.keys()) {
      const damaged = bytes.with(at, (bytes[at] ?? 0) ^ 0x10);

      expect(() => decodeShape(damaged), `byte ${at}`).toThrow(DamagedShape);
    }
  });

  it('is refused when truncated anywhere or extended', () => {
    for (const at of bytes.keys())
      expect(() => decodeShape(bytes.subarray(0, at)), `${at} bytes`).toThrow(DamagedShape);

    expect(() => decodeShape(new Uint8Array([...bytes, 0]))).toThrow(DamagedShape);
  });

  it('is always refused with a DamagedShape for arbitrary bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (noise) => {
        expect(() => decodeShape(noise)).toThrow(DamagedShape);
        expect(() => decodeShape(new Uint8Array([1, ...noise]))).toThrow(DamagedShape);
      }),
    );
  });

  it.each([
    ['a corner more than its count', [...body, 2, 2]],
    ['a corner fewer than its count', body.slice(0, -4)],
    ['a corner outside its box', body.with(21, 0x7f)],
    ['two corners', [...body.slice(0, 17), 4, 0, 0, 2, 2]],
    ['an unterminated number', [...body.slice(0, 18), ...Array.from({ length: 9 }, () => 0xff)]],
  ])('is refused with %s, even with a valid checksum', (_, damaged) => {
    expect(() => decodeShape(withChecksum(damaged))).toThrow(DamagedShape);
    expect(decodeShape(withChecksum(body))).toEqual(decodeShape(bytes));
  });

  it.each([
    [
      'west',
      [
        [0, 0],
        [-1, 50],
        [50, 0],
      ],
    ],
    [
      'east',
      [
        [0, 0],
        [101, 50],
        [-50, 0],
      ],
    ],
    [
      'south',
      [
        [0, 0],
        [50, -1],
        [0, 50],
      ],
    ],
    [
      'north',
      [
        [0, 0],
        [50, 101],
        [0, -50],
      ],
    ],
  ] as const)(
    'is refused with a corner %s of its box, but accepted with corners on its border',
    (_where, steps) => {
      expect(() => decodePlanar(shapeWith(3, steps))).toThrow(
        expect.objectContaining({ cause: new DamagedBytes('a corner is outside the box') }),
      );
      expect(
        decodePlanar(
          shapeWith(3, [
            [0, 0],
            [100, 0],
            [0, 100],
          ]),
        ).sides,
      ).toHaveLength(3);
    },
  );

  it.each([3, 499])('can have %i corners', (count) => {
    expect(decodePlanar(shapeWith(count, backAndForth(count))).sides).toHaveLength(count);
  });

  it.each([2, 500])(
    'is refused with %i corners, because no area has so few or so many',
    (count) => {
      expect(() => decodePlanar(shapeWith(count, backAndForth(count)))).toThrow(
        expect.objectContaining({ cause: new DamagedBytes('the number of corners is impossible') }),
      );
    },
  );

  it.each([
    ['A shape is too short', bytes.subarray(0, 21)],
    ['Version 2 of a shape is unknown', bytes.with(0, 2)],
  ])('is refused with the reason but without coordinates: %s', (message, damaged) => {
    expect(() => boxOf(damaged)).toThrow(
      expect.objectContaining({ name: 'DamagedShape', message }),
    );
    expect(boxOf(bytes.subarray(0, 22))).toEqual(boxOf(bytes));
  });

  it('is refused with different errors for a wrong checksum and for unreadable contents', () => {
    expect(() => decodePlanar(bytes.with(30, (bytes[30] ?? 0) ^ 1))).toThrow(
      'The checksum of a shape is wrong',
    );
    expect(() =>
      decodePlanar(
        shapeWith(3, [
          [0, 0],
          [1, 0],
          [0, 1],
          [1, 1],
        ]),
      ),
    ).toThrow(
      expect.objectContaining({
        message: 'A shape cannot be read',
        cause: new DamagedBytes('there is more than the corners'),
      }),
    );
  });
});

describe('An area that could not be decoded', () => {
  it.each([2, 500])('because it has %i corners is not encoded', (count) => {
    const corners = Array.from({ length: count }, (_, index): [number, number] => {
      const angle = (index / count) * 2 * Math.PI;
      return [5 + 0.01 * Math.cos(angle), 51.6 + 0.01 * Math.sin(angle)];
    });
    const encode = () =>
      encodeShape({ type: 'Polygon', coordinates: [[...corners, ...corners.slice(0, 1)]] });

    expect(encode).toThrow(RangeError);
  });
});
