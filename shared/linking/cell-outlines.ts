import { cellToBoundary, gridDisk } from 'h3-js';
import { planarRing, type PlanarArea } from './planar-area.ts';
import { toRdNew, type PlanarPosition } from './rd-new.ts';

/** An H3 cell projected to RD New, with the cells around it. */
export interface CellOutline {
  readonly area: PlanarArea;
  readonly around: readonly string[];
}

/**
 * The maximum number of outlines in the cache: enough for the whole of the Netherlands, which has about 8,000 cells at
 * resolution 7. A Lambda function that serves one region needs only a few hundred.
 */
const cacheLimit = 8192;
const cache = new Map<string, CellOutline>();

/**
 * Computed once per cell and cached, because outlines never change. When the cache is full, its oldest entry is
 * dropped.
 */
export function cellOutline(cell: string): CellOutline {
  const cached = cache.get(cell);
  if (cached) return cached;
  const outline = {
    area: planarRing(
      cellToBoundary(cell).map(([latitude, longitude]): PlanarPosition =>
        toRdNew([longitude, latitude]),
      ),
    ),
    around: gridDisk(cell, 1).filter((other) => other !== cell),
  };
  const [oldest] = cache.keys();
  if (oldest !== undefined && cache.size >= cacheLimit) cache.delete(oldest);
  cache.set(cell, outline);
  return outline;
}
