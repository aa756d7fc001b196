import * as fc from 'fast-check';
import { canonicalPolygon, type Polygon } from '../../shared/domain/areas/area.ts';
import { polygonInRd } from './all-pairs.ts';

type Point = readonly [x: number, y: number];

/** The south-west corner of the square in which these tests place areas (Langstraat region), in RD New metres. */
const origin: Point = [122_000, 402_000];

/** A number with three decimal places. It is built from an integer, so that counterexamples shrink within seconds. */
export const decimal = (min: number, max: number): fc.Arbitrary<number> =>
  fc
    .integer({ min: Math.ceil(min * 1000), max: Math.floor(max * 1000) })
    .map((thousandths) => thousandths / 1000);

/** A place in a square of `side` metres in the Langstraat region. */
export const place = (side: number): fc.Arbitrary<Point> =>
  fc.tuple(decimal(0, side), decimal(0, side)).map(([x, y]) => [origin[0] + x, origin[1] + y]);

/** Areas with 3 to `corners` corners around a place. The areas are star-shaped, so that no outline crosses itself. */
export function areaAround(
  centre: fc.Arbitrary<Point>,
  { corners = 24, maxRadius = 700 } = {},
): fc.Arbitrary<Polygon> {
  const radii = fc.array(decimal(0.3, 1), { minLength: 3, maxLength: corners });
  return fc
    .tuple(centre, decimal(25, maxRadius), radii, decimal(0, 1))
    .map(([[x, y], size, shape, rotation]) =>
      areaOf(
        shape.map((radius, index) => {
          const angle = 2 * Math.PI * ((index + rotation) / shape.length);
          return [x + size * radius * Math.cos(angle), y + size * radius * Math.sin(angle)];
        }),
      ),
    );
}

/** Long, thin areas at any angle. */
export const sliver: fc.Arbitrary<Polygon> = fc
  .tuple(
    place(4000),
    decimal(0, Math.PI),
    fc.integer({ min: 200, max: 9000 }),
    fc.integer({ min: 3, max: 30 }),
  )
  .map(([[x, y], angle, length, width]) => areaOf(rectangle(x, y, length, width, angle)));

/** Areas of up to 60 km² with up to 499 corners. */
export const largeArea: fc.Arbitrary<Polygon> = areaAround(place(8000), {
  corners: 499,
  maxRadius: 4000,
});

/** The corners of a rectangle, defined by its centre, length, width and direction. */
export function rectangle(x: number, y: number, length: number, width: number, angle = 0): Point[] {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return (
    [
      [-1, -1],
      [1, -1],
      [1, 1],
      [-1, 1],
    ] as const
  ).map(([along, across]) => [
    x + (along * length * cos - across * width * sin) / 2,
    y + (along * length * sin + across * width * cos) / 2,
  ]);
}

/** The canonical area with these corners in RD New metres. */
export function areaOf(corners: readonly Point[]): Polygon {
  return canonicalPolygon(polygonInRd(corners));
}
