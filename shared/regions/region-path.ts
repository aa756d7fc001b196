import type { Region } from './region.ts';

/**
 * The header in which the edge tells the functions which region a request is for. The edge takes the region from the
 * path and never from the visitor's own headers. A request without the header is for the first region.
 */
export const regionHeader = 'buurtkring-region';

/**
 * The path under which a region's pages and API are served, given all regions that share the deployment: empty for a
 * region that is deployed alone.
 */
export function regionPath(
  { all }: { readonly all: readonly unknown[] },
  { id }: Pick<Region, 'id'>,
): string {
  return all.length === 1 ? '' : `/${id}`;
}
