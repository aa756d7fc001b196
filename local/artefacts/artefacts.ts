import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { websiteBuildFolder } from '../../infra/bundling/build-website.ts';
import { regionListName, type RegionList } from '../../shared/regions/region-list.ts';
import type { Progress } from '../progress.ts';
import { withBuildLock } from './build-lock.ts';
import { inputsHash } from './inputs-hash.ts';
import { runCommand } from './run-command.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
export const buildFolder = path.join(root, '.build');

const webInputs = ['web', 'shared', 'events', 'package-lock.json'];
const templateInputs = [
  'infra',
  'functions',
  'shared',
  'events',
  'package-lock.json',
  'cdk.json',
  'tsconfig.json',
  'local/artefacts/synthesise.ts',
];
/**
 * A running system may still load functions from an earlier assembly, so only assemblies older than this are removed.
 */
const maxAgeMs = 24 * 3_600_000;

/** Rebuilds the website and the assembly if their sources have changed; resolves with the assembly's folder. */
export async function buildArtefacts(regions: RegionList, progress: Progress): Promise<string> {
  return withBuildLock(buildFolder, async () => {
    const web = await buildWeb(regions, progress);
    return buildAssembly(regions, web, progress);
  });
}

async function buildWeb(regions: RegionList, progress: Progress): Promise<string> {
  const hash = inputsHash(root, webInputs, regions);
  const folder = websiteBuildFolder(regions);
  const stamp = `${folder}.hash`;
  await progress.step('build the website', async (remark) => {
    if (existsSync(stamp) && existsSync(folder) && readFileSync(stamp, 'utf8') === hash)
      return remark('unchanged');
    rmSync(stamp, { force: true });
    await runCommand('Building the website', ['npm', 'run', '--silent', 'build:web'], {
      root,
      env: { REGIONS: regions.join(','), NO_COLOR: '1', NODE_ENV: 'production' },
    });
    writeFileSync(stamp, hash);
  });
  return hash;
}

/**
 * Builds the assembly in a folder whose name contains a hash of the sources. The folder is given that name only once it
 * is complete.
 */
async function buildAssembly(
  regions: RegionList,
  web: string,
  progress: Progress,
): Promise<string> {
  const hash = inputsHash(root, templateInputs, [...regions, web]);
  const folder = path.join(buildFolder, 'assembly', `${regionListName(regions)}-${hash}`);
  await progress.step('bundle the functions and synthesise the template', async (remark) => {
    if (existsSync(folder)) return remark('unchanged');
    const draft = `${folder}.draft`;
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft, { recursive: true });
    const entry = path.join(root, 'local', 'artefacts', 'synthesise.ts');
    const command = [process.execPath, '--import', 'tsx', entry, draft, regions.join(',')] as const;
    await runCommand('Synthesising the template', [...command], {
      root,
      env: { CDK_VALIDATION: 'false' },
    });
    renameSync(draft, folder);
    removeOldAssemblies(path.dirname(folder), folder);
  });
  return folder;
}

function removeOldAssemblies(parent: string, current: string): void {
  for (const name of readdirSync(parent)) {
    const folder = path.join(parent, name);
    const isOld = folder !== current && Date.now() - statSync(folder).mtimeMs > maxAgeMs;
    if (isOld) rmSync(folder, { recursive: true, force: true });
  }
}
