import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateGroups } from '../../../../bench/generate-groups.ts';
import { planarArea } from '../../../../shared/linking/planar-area.ts';
import { boxOf, DamagedShape, decodePlanar, decodeShape, encodeShape } from '../../../../shared/linking/shape-encoding.ts';
import { areaAround, areaOf, largeArea, place, rectangle, sliver } from '../../../support/arbitrary-areas.ts';

const anyArea = fc.oneof(areaAround(place(10_000)), sliver, largeArea);
const bytes = encodeShape(areaOf(rectangle(129_000, 405_000, 400, 300, 0.2)));

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

  it('refuses the box of bytes with another version or too few of them', () => {
    expect(() => boxOf(bytes.with(0, 2))).toThrow(DamagedShape);
    expect(() => boxOf(bytes.subarray(0, 17))).toThrow(DamagedShape);
  });
});
