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
 * The runs of Vite that together write a site to `folder`: two for each region, in the folder of the region's path (its
 * pages, and the officers' desk), and one for the chooser, at the root, if there are several regions.
 */
export function siteBuilds(regions: RegionList, folder: string): readonly SiteBuild[] {
  const REGIONS = regions.join(',');
  const chooser = { config: 'web/chooser/vite.config.ts', env: { REGIONS }, outDir: folder };
  const applications = regions.flatMap((id) => {
    const outDir = path.join(folder, regionPath({ all: regions }, { id }));
    const env = { REGION: id, REGIONS };
    return [
      { config: 'web/vite.config.ts', env, outDir },
      { config: 'web/desk/vite.config.ts', env, outDir: path.join(outDir, 'bureau') },
    ];
  });
  return sharesDeployment(regions) ? [chooser, ...applications] : applications;
}
