import path from 'node:path';
import type { RegionList } from '../shared/regions/region-list.ts';
import { regionPath, sharesDeployment } from '../shared/regions/region-path.ts';

/** One run of Vite: the configuration, the environment that selects the regions, and where the files go. */
export interface SiteBuild {
  readonly config: string;
  readonly env: Readonly<Record<string, string>>;
  readonly outDir: string;
}

/**
 * The runs of Vite that together write a site to `folder`: one for each region, in the folder of the region's path, and
 * one for the chooser, at the root, if there are several regions.
 */
export function siteBuilds(regions: RegionList, folder: string): readonly SiteBuild[] {
  const REGIONS = regions.join(',');
  const chooser = { config: 'web/chooser/vite.config.ts', env: { REGIONS }, outDir: folder };
  const applications = regions.map((id) => ({
    config: 'web/vite.config.ts',
    env: { REGION: id, REGIONS },
    outDir: path.join(folder, regionPath({ all: regions }, { id })),
  }));
  return sharesDeployment(regions) ? [chooser, ...applications] : applications;
}
