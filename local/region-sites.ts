import { regionById, type RegionId } from '../shared/regions/index.ts';
import type { RegionList } from '../shared/regions/region-list.ts';
import { regionPath } from '../shared/regions/region-path.ts';

/** The pages of one region on a running system. */
export interface RegionSite {
  readonly id: RegionId;
  readonly name: string;
  /** The address of its home page; other pages and the API are below it. */
  readonly url: string;
}

/** The pages of these regions, which together are served at `siteUrl`. */
export function regionSites(siteUrl: string, regions: RegionList): readonly RegionSite[] {
  return regions.map((id) => ({
    id,
    name: regionById(id).name,
    url: siteUrl + regionPath({ all: regions }, { id }),
  }));
}
