import type { Region } from './region.ts';

/**
 * The header in which the edge tells the functions which region a request is for. The edge takes the region from the
 * path and never from the visitor's own headers. A request without the header is for the first region.
 */
export const regionHeader = 'buurtkring-region';

/** Whether there are several regions in the deployment. Each of them then has a path of its own. */
export function sharesDeployment(regions: readonly unknown[]): boolean {
  return regions.length > 1;
}

/**
 * The path under which a region's pages and API are served, given all regions that share the deployment: empty for a
 * region that is deployed alone.
 */
export function regionPath(
  { all }: { readonly all: readonly unknown[] },
  { id }: Pick<Region, 'id'>,
): string {
  return sharesDeployment(all) ? `/${id}` : '';
}
