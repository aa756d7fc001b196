/** `npm run build:web`: builds the site of one region (REGION) or of the regions that share a deployment (REGIONS). */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { regionIds } from '../shared/regions/index.ts';
import {
  readRegionList,
  regionListName,
  RegionListRefused,
  type RegionList,
} from '../shared/regions/region-list.ts';
import { siteBuilds } from './site-builds.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js');

function buildSite(regions: RegionList): void {
  const folder = path.join(root, '.build', 'web', regionListName(regions));
  rmSync(folder, { recursive: true, force: true });
  for (const { config, env, outDir } of siteBuilds(regions, folder)) {
    const parameters = ['build', '--config', config, '--outDir', outDir, '--emptyOutDir', 'false'];
    execFileSync(process.execPath, [vite, ...parameters], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: 'inherit',
    });
  }
}

try {
  const { REGION, REGIONS = REGION ?? regionIds.join() } = process.env;
  buildSite(readRegionList(REGIONS));
} catch (error) {
  if (!(error instanceof RegionListRefused)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
