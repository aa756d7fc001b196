import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaProblem } from '../../../../shared/domain/areas/area.ts';
import { writtenCells } from '../../../../shared/linking/cells.ts';
import { cellsOfRegion, groupsAtHome } from '../../../../shared/linking/region-cells.ts';
import { bel } from '../../../../shared/regions/bel.ts';
import { langstraat } from '../../../../shared/regions/langstraat.ts';
import { areaAround, areaOf, decimal, place, rectangle } from '../../../support/arbitrary-areas.ts';
import { indexOf, named } from '../../../support/index-in-memory.ts';

describe('The cells of a region', () => {
  it('hold every cell of every area that a municipality of it accepts', () => {
    const cells = new Set(cellsOfRegion(langstraat));
    const strip = fc
      .tuple(
        decimal(80_000, 160_000),
        decimal(370_000, 440_000),
        decimal(5000, 24_500),
        decimal(0, Math.PI),
      )
      .map(([x, y, length, angle]) => areaOf(rectangle(x, y, length, 1000, angle)));
    const accepted = strip.filter(({ coordinates }) =>
      langstraat.municipalities.some(
        ({ bounds }) => areaProblem(coordinates, bounds) === undefined,
      ),
    );

    fc.assert(
      fc.property(accepted, (area) => {
        expect(writtenCells(area).filter((cell) => !cells.has(cell))).toEqual([]);
      }),
    );
  });

  it('come in the same order each time, none twice', () => {
    const cells = cellsOfRegion(bel);

    expect(cells).toEqual([...new Set(cells)].sort());
    expect(cellsOfRegion(bel)).toEqual(cells);
  });
});

describe('A group that is written in several cells', () => {
  it('belongs to exactly one of them', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(areaAround(place(9000), { reach: 2500 }), { minLength: 1, maxLength: 6 }),
        async (areas) => {
          const groups = named(areas);
          const index = indexOf(groups);
          const cells = [...new Set(areas.flatMap(writtenCells))];

          const found = (await Promise.all(cells.map((cell) => groupsAtHome(index.read, cell))))
            .flat()
            .map(({ groupId }) => groupId);

          expect(found.sort()).toEqual(groups.map(({ groupId }) => groupId).sort());
        },
      ),
    );
  });
});
