import { regionById, type RegionId } from '../shared/regions/index.ts';
import type { RegionList } from '../shared/regions/region-list.ts';
import { regionPath } from '../shared/regions/region-path.ts';

/** The pages of one region on a running system. */
export interface RegionSite {
  readonly id: RegionId;
  readonly name: string;
  /** The URL of the region's home page; the region's other pages and its API are under this URL. */
  readonly url: string;
}

/** The sites of these regions on a running system whose URL is `siteUrl`. */
export function regionSites(siteUrl: string, regions: RegionList): readonly RegionSite[] {
  return regions.map((id) => ({
    id,
    name: regionById(id).name,
    url: siteUrl + regionPath({ all: regions }, { id }),
  }));
}
