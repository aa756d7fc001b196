import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateGroups } from '../../../../bench/generate-groups.ts';
import { checksum } from '../../../../shared/linking/byte-stream.ts';
import { planarArea } from '../../../../shared/linking/planar-area.ts';
import { boxOf, DamagedShape, decodePlanar, decodeShape, encodeShape } from '../../../../shared/linking/shape-encoding.ts';
import { areaAround, areaOf, largeArea, place, rectangle, sliver } from '../../../support/arbitrary-areas.ts';

const anyArea = fc.oneof(areaAround(place(10_000)), sliver, largeArea);
const bytes = encodeShape(areaOf(rectangle(129_000, 405_000, 400, 300, 0.2)));
const body = [...bytes.subarray(0, -4)];

function sealed(content: readonly number[]): Uint8Array {
  const whole = new Uint8Array(content.length + 4);
  whole.set(content);
  new DataView(whole.buffer).setUint32(content.length, checksum(Uint8Array.from(content)));
  return whole;
}

describe('the stored shape of an area', () => {
  it('gives back the canonical polygon to the last decimal', () => {
    fc.assert(
      fc.property(anyArea, (area) => {
        expect(decodeShape(encodeShape(area))).toEqual(area);
      }),
      { numRuns: 500 },
    );
  });

  it('gives back the same planar area and bounding box as projecting does', () => {
    fc.assert(
      fc.property(anyArea, (area) => {
        const shape = encodeShape(area);

        expect(decodePlanar(shape)).toEqual(planarArea(area));
        expect(boxOf(shape)).toEqual(planarArea(area).box);
      }),
      { numRuns: 200 },
    );
  });

  it('reads bytes that are a part of a larger buffer', () => {
    const larger = new Uint8Array(bytes.length + 9);
    larger.set(bytes, 7);

    expect(decodeShape(larger.subarray(7, 7 + bytes.length))).toEqual(decodeShape(bytes));
  });

  it('takes 217 bytes or less for a neighbourhood, on average', () => {
    const sizes = generateGroups(300, 7).map(({ polygon }) => encodeShape(polygon).length);

    expect(sizes.reduce((sum, size) => sum + size, 0) / sizes.length).toBeLessThanOrEqual(217);
  });

  it('refuses any changed byte', () => {
    for (const at of bytes.keys()) {
      const damaged = bytes.with(at, (bytes[at] ?? 0) ^ 0x10);

      expect(() => decodeShape(damaged), `byte ${at}`).toThrow(DamagedShape);
    }
  });

  it('refuses bytes that were cut off or added to, at any place', () => {
    for (const at of bytes.keys()) expect(() => decodeShape(bytes.subarray(0, at)), `${at} bytes`).toThrow(DamagedShape);

    expect(() => decodeShape(new Uint8Array([...bytes, 0]))).toThrow(DamagedShape);
  });

  it('refuses arbitrary bytes with a DamagedShape and nothing else', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (noise) => {
        expect(() => decodeShape(noise)).toThrow(DamagedShape);
        expect(() => decodeShape(new Uint8Array([1, ...noise]))).toThrow(DamagedShape);
      }),
    );
  });

  it.each([
    ['a corner too many for its number', [...body, 2, 2]],
    ['a corner too few for its number', body.slice(0, -4)],
    ['a corner outside its box', body.with(21, 0x7f)],
    ['two corners', [...body.slice(0, 17), 4, 0, 0, 2, 2]],
    ['a number that does not end', [...body.slice(0, 18), ...Array.from({ length: 9 }, () => 0xff)]],
  ])('refuses %s, though its checksum is right', (_, damaged) => {
    expect(() => decodeShape(sealed(damaged))).toThrow(DamagedShape);
    expect(decodeShape(sealed(body))).toEqual(decodeShape(bytes));
  });

  it('refuses the box of bytes with another version or too few of them', () => {
    expect(() => boxOf(bytes.with(0, 2))).toThrow(DamagedShape);
    expect(() => boxOf(bytes.subarray(0, 17))).toThrow(DamagedShape);
  });
});
