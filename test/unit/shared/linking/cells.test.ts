import * as fc from 'fast-check';
import { cellToBoundary, gridDisk, latLngToCell } from 'h3-js';
import { describe, expect, it } from 'vitest';
import { generateGroups } from '../../../../bench/generate-groups.ts';
import { canonicalPolygon, type Polygon } from '../../../../shared/domain/areas/area.ts';
import { cellOutline } from '../../../../shared/linking/cell-outlines.ts';
import {
  AreaTooSpread,
  cellOfPoint,
  cellsOfBox,
  lookedUpCells,
  writtenCells,
} from '../../../../shared/linking/cells.ts';
import { isInArea } from '../../../../shared/linking/point-in-area.ts';
import { fromRdNew } from '../../../../shared/linking/rd-new.ts';
import { referenceDistance } from '../../../support/all-pairs.ts';
import {
  areaAround,
  areaOf,
  decimal,
  largeArea,
  place,
  rectangle,
  sliver,
} from '../../../support/arbitrary-areas.ts';

const anyArea = fc.oneof(areaAround(place(8000), { maxRadius: 2000 }), sliver);

/**
 * The cells within `metres` of the polygon, which the reference implementation selects from all cells in a wide disk.
 */
function referenceCells(polygon: Polygon, metres: number, rings: number): string[] {
  const [[longitude, latitude] = [0, 0]] = polygon.coordinates[0] ?? [];
  return gridDisk(latLngToCell(latitude, longitude, 7), rings)
    .filter((cell) => {
      const outline = cellToBoundary(cell, true).map(([x, y]) => [x, y] as const);
      return (
        referenceDistance(canonicalPolygon({ type: 'Polygon', coordinates: [outline] }), polygon) <=
        metres
      );
    })
    .sort();
}

/** For each side of one cell, an area of 200 by 200 m inside the cell, `gap` metres from the middle of that side. */
function areasNearEachSide(gap: number): Polygon[] {
  const { sides } = cellOutline(latLngToCell(51.65, 4.98, 7)).area;
  return sides.map((side) => {
    const [x1, y1, x2, y2] = [side.x1 / 1000, side.y1 / 1000, side.x2 / 1000, side.y2 / 1000];
    const angle = Math.atan2(y2 - y1, x2 - x1);
    const inwards = 100 + gap;
    const [x, y] = [
      (x1 + x2) / 2 - inwards * Math.sin(angle),
      (y1 + y2) / 2 + inwards * Math.cos(angle),
    ];
    return areaOf(rectangle(x, y, 200, 200, angle));
  });
}

function mean(counts: number[]): number {
  return counts.reduce((sum, count) => sum + count, 0) / counts.length;
}

describe('the cells of an area', () => {
  it('are exactly those within 1 m when written, and within 1 m more than the distance when looked up', () => {
    fc.assert(
      fc.property(anyArea, fc.integer({ min: 0, max: 3000 }), (area, distance) => {
        expect(writtenCells(area)).toEqual(referenceCells(area, 1, 8));
        expect(lookedUpCells(area, distance)).toEqual(referenceCells(area, distance + 1, 9));
      }),
      { numRuns: 60 },
    );
  });

  it('are exactly those within 1 m of an area of up to 60 km² and 500 positions', () => {
    fc.assert(
      fc.property(largeArea, (area) => {
        expect(writtenCells(area)).toEqual(referenceCells(area, 1, 5));
      }),
      { numRuns: 8 },
    );
  });

  it.each([
    [0, true],
    [0.9, true],
    [1.1, false],
  ])(
    'include the cell across a side when the area is %s m from that side: %s',
    (gap, isIncluded) => {
      const counts = areasNearEachSide(gap).map((area) => writtenCells(area).length);

      expect(counts).toEqual(counts.map(() => (isIncluded ? 2 : 1)));
      expect(counts).toHaveLength(6);
    },
  );

  it.each([
    [250.9, true],
    [251.1, false],
  ])(
    'looked up at 250 m include the cell across a side when the area or box is %s m from that side: %s',
    (gap, isIncluded) => {
      const counts = areasNearEachSide(gap).flatMap((area) =>
        [lookedUpCells(area, 250), cellsOfBox(area, 250)].map((cells) => cells.length),
      );

      expect(counts).toEqual(counts.map(() => (isIncluded ? 2 : 1)));
      expect(counts).toHaveLength(12);
    },
  );

  it('match the cells to which H3 assigns places to within 5 cm, well below the margin of 1 m', () => {
    const asides = fc.constantFrom(-50, 50);

    fc.assert(
      fc.property(
        decimal(3.4, 7.2),
        decimal(50.8, 53.5),
        fc.nat(5),
        decimal(0.01, 0.99),
        asides,
        (longitude, latitude, pick, along, aside) => {
          const { sides } = cellOutline(latLngToCell(latitude, longitude, 7)).area;
          const { x1, y1, x2, y2 } = sides[pick % sides.length] ?? { x1: 0, y1: 0, x2: 0, y2: 0 };
          const length = Math.hypot(x2 - x1, y2 - y1);
          const spot = [
            x1 + along * (x2 - x1) - (aside * (y2 - y1)) / length,
            y1 + along * (y2 - y1) + (aside * (x2 - x1)) / length,
          ] as const;

          expect(isInArea(spot, cellOutline(cellOfPoint(fromRdNew(spot))).area)).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('do not depend on where the outline starts', () => {
    fc.assert(
      fc.property(anyArea, fc.nat(), (area, start) => {
        const ring = (area.coordinates[0] ?? []).slice(1);
        const rotated = [...ring.slice(start % ring.length), ...ring.slice(0, start % ring.length)];

        const again: Polygon = {
          type: 'Polygon',
          coordinates: [[...rotated, ...rotated.slice(0, 1)]],
        };

        expect(writtenCells(again)).toEqual(writtenCells(area));
      }),
    );
  });

  it('include the cell of every corner of the area', () => {
    fc.assert(
      fc.property(anyArea, (area) => {
        const cells = new Set(writtenCells(area));

        expect(
          (area.coordinates[0] ?? []).every((position) => cells.has(cellOfPoint(position))),
        ).toBe(true);
      }),
    );
  });

  it('average less than 1.9 written and 2.5 looked up for a neighbourhood', () => {
    const groups = generateGroups(1000, 3);

    expect(mean(groups.map(({ polygon }) => writtenCells(polygon).length))).toBeLessThan(1.9);
    expect(mean(groups.map(({ polygon }) => lookedUpCells(polygon, 250).length))).toBeLessThan(2.5);
  });

  it('are limited to 45, so that the cells of two areas fit in one transaction', () => {
    const road = areaOf(rectangle(150_000, 450_000, 150_000, 20));

    expect(() => writtenCells(road)).toThrow(
      expect.objectContaining({
        name: 'AreaTooSpread',
        message: 'The area lies in more than 45 cells',
      }),
    );
    expect(() => writtenCells(road)).toThrow(AreaTooSpread);
    expect(lookedUpCells(road, 250).length).toBeGreaterThan(45);
  });

  it('around a box are those within 1 m more than the distance', () => {
    fc.assert(
      fc.property(
        place(8000),
        decimal(100, 4000),
        fc.integer({ min: 0, max: 3000 }),
        ([x, y], size, metres) => {
          const box = areaOf(rectangle(x, y, size, size));

          expect(cellsOfBox(box, metres)).toEqual(referenceCells(box, metres + 1, 9));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('stay within the limit for a square and for a long polder of 60 km²', () => {
    const square = areaOf(rectangle(129_000, 405_000, 7740, 7740));
    const polder = areaOf(rectangle(129_000, 405_000, 24_000, 2500, 0.5));

    expect(writtenCells(square).length).toBeLessThanOrEqual(45);
    expect(writtenCells(polder).length).toBeLessThanOrEqual(45);
  });
});
