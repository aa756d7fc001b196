import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { RegionList } from '../../shared/regions/region-list.ts';
import { siteBuilds, type SiteBuild } from '../../web/site-builds.ts';

export interface WebWatch {
  stop(): Promise<void>;
}

/** Rebuilds the site of these regions into `folder` whenever a source file changes; resolves after the first build. */
export async function watchWeb(
  options: { root: string; folder: string; regions: RegionList },
  onBuilt: () => void,
  say: (line: string) => void,
): Promise<WebWatch> {
  const builds = siteBuilds(options.regions, options.folder);
  const children = await Promise.all(
    builds.map((build) => watchBuild(build, options.root, onBuilt, say)),
  );
  return { stop: async () => void (await Promise.all(children.map(stopProcess))) };
}

async function watchBuild(
  { config, env, outDir }: SiteBuild,
  root: string,
  onBuilt: () => void,
  say: (line: string) => void,
): Promise<ChildProcess> {
  const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const parameters = [
    'build',
    '--config',
    config,
    '--watch',
    '--outDir',
    outDir,
    '--emptyOutDir',
    'false',
  ];
  const child = spawn(process.execPath, [vite, ...parameters], {
    cwd: root,
    env: { ...process.env, ...env, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  process.once('exit', () => void child.kill('SIGTERM'));
  let first = true;
  const built = new Promise<void>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.includes('built in ')) {
        if (!first) onBuilt();
        first = false;
        resolve();
      }
    });
  });
  createInterface({ input: child.stderr }).on('line', (line) => {
    // If a page does not compile, show the error and keep the last good build.
    if (line.trim() !== '') say(`web: ${line}`);
  });
  await Promise.race([built, once(child, 'close')]);
  return child;
}

async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = once(child, 'close');
  child.kill('SIGTERM');
  await closed;
}
