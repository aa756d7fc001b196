import { cellToBoundary, gridDisk } from 'h3-js';
import { planarRing, type PlanarArea } from './planar-area.ts';
import { toRdNew, type PlanarPosition } from './rd-new.ts';

/** An H3 cell on the map of RD New, with the cells around it. */
export interface CellOutline {
  readonly area: PlanarArea;
  readonly around: readonly string[];
}

/** The Netherlands has about 8,000 cells of resolution 7; a function that serves one region meets a few hundred. */
const mostKept = 8192;
const kept = new Map<string, CellOutline>();

/** Outlines are facts of the grid, so they are worked out once and kept, the oldest making way when there are many. */
export function cellOutline(cell: string): CellOutline {
  const known = kept.get(cell);
  if (known) return known;
  const outline = {
    area: planarRing(
      cellToBoundary(cell).map(([latitude, longitude]): PlanarPosition =>
        toRdNew([longitude, latitude]),
      ),
    ),
    around: gridDisk(cell, 1).filter((other) => other !== cell),
  };
  const [oldest] = kept.keys();
  if (oldest !== undefined && kept.size >= mostKept) kept.delete(oldest);
  kept.set(cell, outline);
  return outline;
}
