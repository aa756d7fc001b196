import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaProblem } from '../../../../shared/domain/areas/area.ts';
import { writtenCells } from '../../../../shared/linking/cells.ts';
import { cellsOfRegion, groupsAtHome } from '../../../../shared/linking/region-cells.ts';
import { bel } from '../../../../shared/regions/bel.ts';
import { langstraat } from '../../../../shared/regions/langstraat.ts';
import { areaAround, areaOf, decimal, place, rectangle } from '../../../support/arbitrary-areas.ts';
import { indexOf, numberedGroups } from '../../../support/index-in-memory.ts';

describe('The cells of a region', () => {
  it('include every cell of every area that one of its municipalities accepts', () => {
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

  it('are in a stable order without duplicates', () => {
    const cells = cellsOfRegion(bel);

    expect(cells).toEqual([...new Set(cells)].sort());
    expect(cellsOfRegion(bel)).toEqual(cells);
  });
});

describe('A group in several cells', () => {
  it('belongs to exactly one of them', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(areaAround(place(9000), { maxRadius: 2500 }), { minLength: 1, maxLength: 6 }),
        async (areas) => {
          const groups = numberedGroups(areas);
          const index = indexOf(groups);
          const cells = [...new Set(areas.flatMap(writtenCells))];

          const found = (
            await Promise.all(cells.map((cell) => groupsAtHome(index.read, cell, langstraat)))
          )
            .flat()
            .map(({ groupId }) => groupId);

          expect(found.sort()).toEqual(groups.map(({ groupId }) => groupId).sort());
        },
      ),
    );
  });

  it('is left out of the walk through another region', async () => {
    const [area] = fc.sample(areaAround(place(1000)), 1);
    const index = indexOf(numberedGroups(area ? [area] : []));
    const cells = area ? writtenCells(area) : [];

    const found = await Promise.all(cells.map((cell) => groupsAtHome(index.read, cell, bel)));

    expect(cells).not.toEqual([]);
    expect(found.flat()).toEqual([]);
  });
});
