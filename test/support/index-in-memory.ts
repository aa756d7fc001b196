import type { Polygon } from '../../shared/domain/areas/area.ts';
import { writtenCells } from '../../shared/linking/cells.ts';
import type { CellEntry, ReadCell } from '../../shared/linking/find-neighbours.ts';
import { encodeShape } from '../../shared/linking/shape-encoding.ts';

/** An in-memory cell index; `reads` lists the cells that were read, in order. */
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
    { areaVersion = 1, municipality = 'GM0766', regionId = 'langstraat' } = {},
  ): readonly string[] {
    const cells = writtenCells(polygon);
    const entry = {
      regionId,
      groupId,
      areaVersion,
      municipality,
      shape: encodeShape(polygon),
    };
    for (const cell of cells) this.#cells.set(cell, [...(this.#cells.get(cell) ?? []), entry]);
    return cells;
  }
}

/** The fields of a group that matter for linking. */
export interface PlacedGroup {
  /** The id of the group's region; Langstraat by default. */
  readonly regionId?: string;
  readonly groupId: string;
  readonly polygon: Polygon;
}

/** Groups with these areas, named G0, G1 and so on. */
export function numberedGroups(polygons: readonly Polygon[]): PlacedGroup[] {
  return polygons.map((polygon, index) => ({ groupId: `G${index}`, polygon }));
}

export function indexOf(groups: readonly PlacedGroup[]): IndexInMemory {
  const index = new IndexInMemory();
  for (const { groupId, polygon, regionId } of groups)
    index.write(groupId, polygon, regionId === undefined ? {} : { regionId });
  return index;
}
