import type { RegionSet } from './region-set.ts';
import type { Region } from './region.ts';

/**
 * The header in which the edge tells the functions by which path a visitor came. The edge takes the region from the
 * path and never from the visitor's own headers; without the header, the first region answers.
 */
export const regionHeader = 'buurtkring-region';

/** The path under which a region's pages and interface are served: empty for a region that is deployed alone. */
export function regionPath({ all }: Pick<RegionSet, 'all'>, { id }: Pick<Region, 'id'>): string {
  return all.length === 1 ? '' : `/${id}`;
}
