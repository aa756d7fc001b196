/** `npm run build:web`: builds the site of one region (REGION) or of the regions that share a deployment (REGIONS). */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { regionIds } from '../shared/regions/index.ts';
import { readRegionList, regionListName } from '../shared/regions/region-list.ts';
import { siteBuilds } from './site-builds.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js');

const { REGION, REGIONS = REGION ?? regionIds.join() } = process.env;
const regions = readRegionList(REGIONS);
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
