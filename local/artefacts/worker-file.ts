import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { writeDurably } from '../durable-file.ts';

/** Compiles the entry point of the worker threads, because a worker thread cannot load TypeScript. */
export async function buildWorkerFile(folder: string): Promise<URL> {
  const entry = fileURLToPath(new URL('../lambda/worker.ts', import.meta.url));
  const options = {
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
    write: false,
  } as const;
  const { outputFiles } = await build({ entryPoints: [entry], ...options });
  const code = outputFiles[0]?.contents ?? new Uint8Array();
  // Several systems may start at the same time, so the file is named after its content.
  const file = path.join(
    folder,
    `lambda-worker-${createHash('sha256').update(code).digest('hex').slice(0, 16)}.mjs`,
  );
  await mkdir(folder, { recursive: true });
  if (!existsSync(file)) await writeDurably(file, code);
  return pathToFileURL(file);
}
