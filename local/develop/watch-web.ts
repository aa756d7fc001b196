import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';

export interface WebWatch {
  stop(): Promise<void>;
}

/** Rebuilds the web application into `folder` whenever a source changes; resolves after the first build. */
export async function watchWeb(
  options: { root: string; folder: string; region: string },
  onBuilt: () => void,
  say: (line: string) => void,
): Promise<WebWatch> {
  const vite = path.join(options.root, 'node_modules', 'vite', 'bin', 'vite.js');
  const parameters = [
    'build',
    '--config',
    'web/vite.config.ts',
    '--watch',
    '--outDir',
    options.folder,
    '--emptyOutDir',
    'false',
  ];
  const child = spawn(process.execPath, [vite, ...parameters], {
    cwd: options.root,
    env: { ...process.env, REGION: options.region, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const closed = once(child, 'close');
    child.kill('SIGTERM');
    await closed;
  };
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
  return { stop };
}
