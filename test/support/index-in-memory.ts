import type { Polygon } from '../../shared/domain/areas/area.ts';
import { writtenCells } from '../../shared/linking/cells.ts';
import type { CellEntry, ReadCell } from '../../shared/linking/find-neighbours.ts';
import { encodeShape } from '../../shared/linking/shape-encoding.ts';

/** The cell index as a map; `reads` holds the cells that were read, in order. */
export class IndexInMemory {
  readonly reads: string[] = [];
  readonly #cells = new Map<string, CellEntry[]>();

  readonly read: ReadCell = (cell) => {
    this.reads.push(cell);
    return Promise.resolve(this.#cells.get(cell) ?? []);
  };

  write(
    groupId: string,
    polygon: Polygon,
    { areaVersion = 1, municipality = 'GM0766' } = {},
  ): readonly string[] {
    const cells = writtenCells(polygon);
    const entry = { groupId, areaVersion, municipality, shape: encodeShape(polygon) };
    for (const cell of cells) this.#cells.set(cell, [...(this.#cells.get(cell) ?? []), entry]);
    return cells;
  }
}

/** A group with its area, as far as linking cares. */
export interface Placed {
  readonly groupId: string;
  readonly polygon: Polygon;
}

/** Groups G0, G1 and so on with these areas. */
export function named(polygons: readonly Polygon[]): Placed[] {
  return polygons.map((polygon, index) => ({ groupId: `G${index}`, polygon }));
}

export function indexOf(groups: readonly Placed[]): IndexInMemory {
  const index = new IndexInMemory();
  for (const { groupId, polygon } of groups) index.write(groupId, polygon);
  return index;
}
