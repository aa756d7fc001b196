import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { RegionId } from '../../shared/regions/index.ts';
import { projectRoot } from './bundle-functions.ts';

/** Builds a region's web application and returns the folder that contains its files. Throws if the build fails. */
export function buildWebsite(region: RegionId): string {
  // Runs in a separate process, because the build reads its region from the environment.
  execFileSync('npm', ['run', '--silent', 'build:web'], {
    cwd: projectRoot,
    env: { ...process.env, REGION: region },
    // The CDK reads this app's stdout, so the output of the build goes to stderr.
    stdio: ['ignore', process.stderr, process.stderr],
  });
  return websiteBuildFolder(region);
}

export function websiteBuildFolder(region: RegionId): string {
  return join(projectRoot, '.build', 'web', region);
}
