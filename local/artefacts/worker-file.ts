import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import { writeDurably } from '../durable-file.ts';

/**
 * Leaves oidc-provider out of the bundle, because that package loads parts of itself by name. It is imported by its
 * full path, because the compiled file may be in any folder.
 */
const unbundled: Plugin = {
  name: 'unbundled',
  setup(building) {
    building.onResolve({ filter: /^oidc-provider$/ }, ({ path: name }) => ({
      path: pathToFileURL(createRequire(import.meta.url).resolve(name)).href,
      external: true,
    }));
  },
};

/** The entry point of each kind of worker thread: one runs a function, the other runs the identity provider. */
const entries = { lambda: '../lambda/worker.ts', provider: '../provider/worker.ts' } as const;

/** Compiles the entry point of one kind of worker thread, because worker threads cannot load TypeScript. */
export async function buildWorkerFile(folder: string, kind: keyof typeof entries): Promise<URL> {
  const entry = fileURLToPath(new URL(entries[kind], import.meta.url));
  const options = {
    bundle: true,
    platform: 'node' as const,
    format: 'esm',
    plugins: [unbundled],
    logLevel: 'error',
    write: false,
  } satisfies BuildOptions;
  const { outputFiles } = await build({ entryPoints: [entry], ...options });
  const code = outputFiles[0]?.contents ?? new Uint8Array();
  // Several systems may start at the same time, so the file is named after its content.
  const file = path.join(
    folder,
    `${kind}-worker-${createHash('sha256').update(code).digest('hex').slice(0, 16)}.mjs`,
  );
  await mkdir(folder, { recursive: true });
  if (!existsSync(file)) await writeDurably(file, code);
  return pathToFileURL(file);
}
