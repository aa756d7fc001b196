import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** Compiles the worker thread's entry, because a thread started by Node itself cannot read TypeScript. */
export async function buildWorkerFile(folder: string): Promise<URL> {
  const outfile = path.join(folder, `lambda-worker-${process.pid}.mjs`);
  await mkdir(folder, { recursive: true });
  const entry = fileURLToPath(new URL('../lambda/worker.ts', import.meta.url));
  await build({ entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'esm', logLevel: 'error' });
  return pathToFileURL(outfile);
}
