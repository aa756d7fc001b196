import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { regionListName, type RegionList } from '../../shared/regions/region-list.ts';
import { projectRoot } from './bundle-functions.ts';

/** Builds the site of these regions and returns the folder that contains its files. Throws if the build fails. */
export function buildWebsite(regions: RegionList): string {
  // Runs in a separate process, because Vite reads the regions from the environment.
  execFileSync('npm', ['run', '--silent', 'build:web'], {
    cwd: projectRoot,
    env: { ...process.env, REGIONS: regions.join(',') },
    // The CDK reads this app's stdout, so the output of the build goes to stderr.
    stdio: ['ignore', process.stderr, process.stderr],
  });
  return websiteBuildFolder(regions);
}

export function websiteBuildFolder(regions: RegionList): string {
  return join(projectRoot, '.build', 'web', regionListName(regions));
}
