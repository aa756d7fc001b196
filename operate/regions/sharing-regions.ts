import { StartRefused } from '../../local/start-refused.ts';
import {
  readRegionIds,
  RegionListRefused,
  type RegionList,
} from '../../shared/regions/region-list.ts';
import type { Region } from '../../shared/regions/region.ts';

/**
 * The regions of the deployment that this region is to join: those that the operator listed, followed by this one.
 * Throws StartRefused if the list names an unknown region, or any region twice.
 */
export function sharingRegions({ id }: Pick<Region, 'id'>, typed: string | undefined): RegionList {
  try {
    return readRegionIds(typed === undefined ? id : `${typed},${id}`);
  } catch (error) {
    if (!(error instanceof RegionListRefused)) throw error;
    throw new StartRefused(`--with: ${error.message}`, { cause: error });
  }
}
