import * as fc from 'fast-check';
import { cellToBoundary, gridDisk, latLngToCell } from 'h3-js';
import { describe, expect, it } from 'vitest';
import { generateGroups } from '../../../../bench/generate-groups.ts';
import { canonicalPolygon, type Polygon } from '../../../../shared/domain/area.ts';
import { AreaTooSpread, cellOfPoint, lookedUpCells, writtenCells } from '../../../../shared/linking/cells.ts';
import { referenceDistance } from '../../../support/all-pairs.ts';
import { areaAround, areaOf, largeArea, place, rectangle, sliver } from '../../../support/arbitrary-areas.ts';

const anyArea = fc.oneof(areaAround(place(8000), { reach: 2000 }), sliver);

/** Cells in a wide disk whose outline lies within `metres`, each measured by the plain reference. */
function plainCells(polygon: Polygon, metres: number, rings: number): string[] {
  const [[longitude, latitude] = [0, 0]] = polygon.coordinates[0] ?? [];
  return gridDisk(latLngToCell(latitude, longitude, 7), rings)
    .filter((cell) => {
      const outline = cellToBoundary(cell, true).map(([x, y]) => [x, y] as const);
      return referenceDistance(canonicalPolygon({ type: 'Polygon', coordinates: [outline] }), polygon) <= metres;
    })
    .sort();
}

function mean(counts: number[]): number {
  return counts.reduce((sum, count) => sum + count, 0) / counts.length;
}

describe('the cells of an area', () => {
  it('are exactly those within 1 m of it, and looked up those within 1 m more than the distance', () => {
    fc.assert(
      fc.property(anyArea, fc.integer({ min: 0, max: 3000 }), (area, distance) => {
        expect(writtenCells(area)).toEqual(plainCells(area, 1, 8));
        expect(lookedUpCells(area, distance)).toEqual(plainCells(area, distance + 1, 9));
      }),
      { numRuns: 60 },
    );
  });

  it('are exactly those within 1 m of an area of up to 60 km² and 500 positions', () => {
    fc.assert(
      fc.property(largeArea, (area) => {
        expect(writtenCells(area)).toEqual(plainCells(area, 1, 5));
      }),
      { numRuns: 8 },
    );
  });

  it('do not depend on where the outline starts', () => {
    fc.assert(
      fc.property(anyArea, fc.nat(), (area, start) => {
        const ring = (area.coordinates[0] ?? []).slice(1);
        const turned = [...ring.slice(start % ring.length), ...ring.slice(0, start % ring.length)];

        const again: Polygon = { type: 'Polygon', coordinates: [[...turned, ...turned.slice(0, 1)]] };

        expect(writtenCells(again)).toEqual(writtenCells(area));
      }),
    );
  });

  it('hold the cell of every place on its border', () => {
    fc.assert(
      fc.property(anyArea, (area) => {
        const cells = new Set(writtenCells(area));

        expect((area.coordinates[0] ?? []).every((position) => cells.has(cellOfPoint(position)))).toBe(true);
      }),
    );
  });

  it('are as few for neighbourhoods as was measured: 1.9 written and 2.5 looked up on average', () => {
    const groups = generateGroups(1000, 3);

    expect(mean(groups.map(({ polygon }) => writtenCells(polygon).length))).toBeLessThan(1.9);
    expect(mean(groups.map(({ polygon }) => lookedUpCells(polygon, 250).length))).toBeLessThan(2.5);
  });

  it('are at most 45, so that the cells of two areas fit in one transaction: a longer area is refused', () => {
    const road = areaOf(rectangle(150_000, 450_000, 150_000, 20));

    expect(() => writtenCells(road)).toThrow(AreaTooSpread);
    expect(lookedUpCells(road, 250).length).toBeGreaterThan(45);
  });

  it('suffice for a square and for a long polder of 60 km²', () => {
    const square = areaOf(rectangle(129_000, 405_000, 7740, 7740));
    const polder = areaOf(rectangle(129_000, 405_000, 24_000, 2500, 0.5));

    expect(writtenCells(square).length).toBeLessThanOrEqual(45);
    expect(writtenCells(polder).length).toBeLessThanOrEqual(45);
  });
});
