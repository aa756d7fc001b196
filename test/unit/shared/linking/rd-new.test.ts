import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromRdNew, OutsideProjection, toRdNew } from '../../../../shared/linking/rd-new.ts';

/**
 * Church towers from F.H. Schreutelkamp and G.L. Strang van Hees, 'Benaderingsformules voor de transformatie tussen
 * RD- en WGS84-kaartcoördinaten' (Geodesia, 2001), and points from the validation file of RDNAPTRANS2018 (NSGI).
 */
const published = [
  {
    name: 'Onze Lieve Vrouwetoren, Amersfoort',
    degrees: [5.38720621, 52.1551744],
    rd: [155000, 463000],
  },
  {
    name: 'Westertoren, Amsterdam',
    degrees: [4.88352559, 52.37453253],
    rd: [120700.723, 487525.502],
  },
  {
    name: 'Martinitoren, Groningen',
    degrees: [6.56820053, 53.21938317],
    rd: [233883.131, 582065.167],
  },
  { name: 'Texel', degrees: [4.824761912, 53.160753042], rd: [117380.12, 575040.34] },
  { name: 'Zuid-Limburg', degrees: [5.773795548, 50.792584916], rd: [182260.45, 311480.67] },
  { name: 'Zeeuws-Vlaanderen', degrees: [3.397588595, 51.368607152], rd: [16460.91, 377380.23] },
  { name: 'Maasvlakte', degrees: [4.072887101, 51.947393898], rd: [64640.89, 440700.01] },
] as const;

const sevenDecimals = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: min * 1e7, max: max * 1e7 }).map((count) => count / 1e7);

describe('the projection to RD New', () => {
  it.each(published)('puts $name within 0.35 m of its published coordinates', ({ degrees, rd }) => {
    const [x, y] = toRdNew(degrees);

    expect(Math.hypot(x / 1000 - rd[0], y / 1000 - rd[1])).toBeLessThan(0.35);
  });

  it('preserves distances between published points to 5 mm per kilometre', () => {
    for (const one of published) {
      for (const other of published) {
        const [x1, y1] = toRdNew(one.degrees);
        const [x2, y2] = toRdNew(other.degrees);
        const truth = Math.hypot(one.rd[0] - other.rd[0], one.rd[1] - other.rd[1]);

        expect(Math.abs(Math.hypot(x1 - x2, y1 - y2) / 1000 - truth)).toBeLessThanOrEqual(
          5e-6 * truth,
        );
      }
    }
  });

  it('round-trips seven decimals exactly, anywhere in the Netherlands', () => {
    fc.assert(
      fc.property(sevenDecimals(3, 8), sevenDecimals(50, 54), (longitude, latitude) => {
        expect(fromRdNew(toRdNew([longitude, latitude]))).toEqual([longitude, latitude]);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([[[180, 52]], [[5, -52]], [[Number.NaN, 52]]] as const)(
    'refuses a place far from the Netherlands: %s',
    (position) => {
      expect(() => toRdNew(position)).toThrow(OutsideProjection);
      expect(() => toRdNew(position)).toThrow(
        expect.objectContaining({
          name: 'OutsideProjection',
          message: 'This place lies outside the reach of RD New',
        }),
      );
    },
  );
});
