import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  areaLimits,
  areaProblem,
  canonicalPolygon,
  squareKilometres,
  type Position,
} from '../../../../../shared/domain/areas/area.ts';
import { langstraat } from '../../../../../shared/regions/langstraat.ts';
import { areas, dongen, rectangle } from '../../../../support/builders.ts';

const ringOf = (...positions: Position[]): Position[][] => [positions];
const metres = (east: number, north: number): Position => [
  4.98 + east / 69_000,
  51.65 + north / 111_300,
];

/** A regular polygon with this many positions, including the closing one. */
function circleOf(positions: number): Position[][] {
  const corners = Array.from({ length: positions - 1 }, (_, index) => {
    const angle = (2 * Math.PI * index) / (positions - 1);
    return metres(400 * Math.cos(angle), 400 * Math.sin(angle));
  });
  return ringOf(...corners, corners[0] ?? [0, 0]);
}

describe('An area is refused', () => {
  const square = areas.dongenVaart.coordinates[0] ?? [];
  const hole =
    ringOf(metres(100, 100), metres(200, 100), metres(200, 200), metres(100, 100))[0] ?? [];
  const [a, b, c, d] = [metres(0, 0), metres(500, 0), metres(500, 500), metres(0, 500)];

  it.each([
    ['without a ring', [], 'too-few-positions'],
    ['with an empty ring', [[]], 'too-few-positions'],
    ['with a hole', [square, hole], 'holes'],
    ['with three positions', ringOf(a, b, a), 'too-few-positions'],
    ['with 501 positions', circleOf(501), 'too-many-positions'],
    ['that is open', ringOf(a, b, c, d), 'open'],
    ['that closes 2 cm from its start', ringOf(a, b, c, d, metres(0.02, 0)), 'open'],
    ['with a coordinate that is NaN', ringOf(a, [Number.NaN, 51.65], c, a), 'not-a-position'],
    [
      'with an infinite coordinate',
      ringOf(a, [Number.POSITIVE_INFINITY, 51.65], c, a),
      'not-a-position',
    ],
    ['with a longitude over 180', ringOf(a, [180.1, 51.65], c, a), 'not-a-position'],
    ['with a latitude over 90', ringOf(a, [4.98, 90.1], c, a), 'not-a-position'],
    ['with a height', [[[...a, 3], b, c, [...a, 3]]] as unknown as Position[][], 'not-a-position'],
    [
      'in Spain',
      ringOf([-3.7, 40.4], [-3.69, 40.4], [-3.69, 40.41], [-3.7, 40.41], [-3.7, 40.4]),
      'outside-country',
    ],
    ['that is a bow-tie', ringOf(a, c, b, d, a), 'crosses-itself'],
    ['with a spike', ringOf(a, b, c, metres(900, 900), c, d, a), 'crosses-itself'],
    [
      'that folds back along a side',
      ringOf(metres(0, 500), metres(0, 200), metres(0, 400), a, metres(-500, 500), metres(0, 500)),
      'crosses-itself',
    ],
    [
      'that folds back at its first position',
      ringOf(metres(0, 400), a, metres(-500, 500), metres(0, 500), metres(0, 200), metres(0, 400)),
      'crosses-itself',
    ],
    [
      'that runs along a side that it passed before',
      ringOf(a, b, c, metres(400, 500), metres(400, 0), metres(300, 0), metres(0, 300), a),
      'crosses-itself',
    ],
    [
      'that touches itself at a corner',
      ringOf(a, b, metres(250, 250), c, d, metres(250, 250), a),
      'crosses-itself',
    ],
    ['that touches itself on a side', ringOf(a, b, c, metres(250, 0), d, a), 'crosses-itself'],
    [
      'that runs back over its own side',
      ringOf(a, b, metres(250, 0), metres(250, 250), d, a),
      'crosses-itself',
    ],
    ['that goes round twice', ringOf(a, b, c, d, a, b, c, d, a), 'crosses-itself'],
    ['of a single point', ringOf(a, a, a, a), 'too-small'],
    [
      'of 20 by 20 metres',
      ringOf(metres(0, 0), metres(20, 0), metres(20, 20), metres(0, 20), metres(0, 0)),
      'too-small',
    ],
    [
      'of 8 by 8 kilometres',
      ringOf(
        metres(-4000, -4000),
        metres(4000, -4000),
        metres(4000, 4000),
        metres(-4000, 4000),
        metres(-4000, -4000),
      ),
      'too-large',
    ],
  ] as const)('%s', (_what, coordinates, problem) => {
    expect(areaProblem(coordinates)).toBe(problem);
  });

  it('when it stretches further than a neighbourhood can, however thin it is', () => {
    const toParis = ringOf(
      [4.98, 51.65],
      [2.35, 48.85],
      [2.35, 48.8501],
      [4.98, 51.6501],
      [4.98, 51.65],
    );

    expect(areaProblem(toParis)).toBe('too-spread');
  });
});

describe('An area is accepted', () => {
  it.each([
    [
      'of about 25 by 25 metres',
      ringOf(metres(0, 0), metres(25, 0), metres(25, 25), metres(0, 25), metres(0, 0)),
    ],
    [
      'of 7 by 8 kilometres',
      ringOf(
        metres(-3500, -4000),
        metres(3500, -4000),
        metres(3500, 4000),
        metres(-3500, 4000),
        metres(-3500, -4000),
      ),
    ],
    ['with three corners', ringOf(metres(0, 0), metres(100, 0), metres(50, 80), metres(0, 0))],
    ['with 500 positions', circleOf(areaLimits.positions.max)],
    [
      'that runs clockwise',
      ringOf(metres(0, 0), metres(0, 100), metres(100, 100), metres(100, 0), metres(0, 0)),
    ],
    [
      'with a repeated position',
      ringOf(metres(0, 0), metres(100, 0), metres(100, 0), metres(100, 100), metres(0, 0)),
    ],
  ])('%s', (_what, coordinates) => {
    expect(areaProblem(coordinates)).toBeUndefined();
  });
});

describe('An area belongs to its municipality', () => {
  const bounds = langstraat.municipalities.find(({ code }) => code === dongen)?.bounds;

  it('when it lies within the bounds', () => {
    expect(areaProblem(areas.dongenVaart.coordinates, bounds)).toBeUndefined();
  });

  it('when it only touches the bounds', () => {
    const east = rectangle(5.005, 51.64, 5.015, 51.65);

    expect(areaProblem(east.coordinates, bounds)).toBeUndefined();
  });

  it('but not when it lies outside the bounds', () => {
    const beside = rectangle(5.0051, 51.64, 5.015, 51.65);

    expect(areaProblem(beside.coordinates, bounds)).toBe('outside-municipality');
  });
});

describe('The canonical form of an area', () => {
  it('is counter-clockwise, as RFC 7946 requires', () => {
    const clockwise = {
      type: 'Polygon',
      coordinates: areas.rijen.coordinates.map((ring) => ring.toReversed()),
    } as const;

    expect(canonicalPolygon(clockwise)).toEqual(areas.rijen);
  });

  it('is rounded to seven decimals, without positions that then coincide', () => {
    const fine = ringOf(
      [4.98, 51.65],
      [4.990000001, 51.65],
      [4.990000002, 51.65],
      [4.99, 51.66],
      [4.98, 51.65],
    );

    expect(canonicalPolygon({ type: 'Polygon', coordinates: fine }).coordinates).toEqual(
      ringOf([4.98, 51.65], [4.99, 51.65], [4.99, 51.66], [4.98, 51.65]),
    );
  });

  it('is idempotent, and is accepted if and only if the original area is', () => {
    const position = fc.tuple(
      fc.double({ min: 4.9, max: 5, noNaN: true }),
      fc.double({ min: 51.6, max: 51.7, noNaN: true }),
    );
    const ring = fc
      .array(position, { minLength: 3, maxLength: 6 })
      .map((corners) => [...corners, corners[0] ?? ([0, 0] as const)]);

    fc.assert(
      fc.property(ring, (positions) => {
        const once = canonicalPolygon({ type: 'Polygon', coordinates: [positions] });

        expect(canonicalPolygon(once)).toEqual(once);
        expect(areaProblem(once.coordinates) === undefined).toBe(
          areaProblem([positions]) === undefined,
        );
      }),
    );
  });
});

describe('The size of an area', () => {
  it('is in km²: a square of a hundredth of a degree at the equator is about 1.24', () => {
    expect(squareKilometres(rectangle(0, 0, 0.01, 0.01).coordinates[0] ?? [])).toBeCloseTo(
      1.236,
      2,
    );
  });
});
