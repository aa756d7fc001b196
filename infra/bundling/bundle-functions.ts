import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { folderOf, functionNames, type FunctionName } from '../functions/index.ts';
import { mjmlPlugin } from './mjml-plugin.ts';

export const projectRoot = join(import.meta.dirname, '..', '..');
export const functionsBuildFolder = join(projectRoot, '.build', 'functions');

/** Some packages of the bundle are CommonJS and ask for Node's own modules, which an ES module has no `require` for. */
const requireBanner =
  "import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);";

/** How every function is bundled; `local/` builds with the same options when it watches for changes. */
export function functionBuildOptions(names: readonly FunctionName[] = functionNames): BuildOptions {
  return {
    absWorkingDir: projectRoot,
    entryPoints: names.map((name) => ({ in: handlerOf(name), out: `${name}/index` })),
    outdir: functionsBuildFolder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    // Lambda has a newer Node, but the same bundle also runs on a laptop.
    target: 'node20',
    format: 'esm',
    mainFields: ['module', 'main'],
    minify: true,
    keepNames: true,
    legalComments: 'none',
    banner: { js: requireBanner },
    loader: { '.wasm': 'binary', '.ttf': 'binary', '.txt': 'text' },
    plugins: [mjmlPlugin],
    logLevel: 'warning',
  };
}

/**
 * Bundles every function of the table in one pass to `<folder>/<name>/index.mjs`.
 * Throws when a function has no handler. The same source gives the same bytes.
 */
export async function bundleFunctions(folder: string = functionsBuildFolder): Promise<void> {
  const missing = functionNames.filter((name) => !existsSync(join(projectRoot, handlerOf(name))));
  if (missing.length > 0)
    throw new Error(`These functions of infra/functions have no handler.ts: ${missing.join(', ')}`);
  await build({ ...functionBuildOptions(), outdir: folder });
}

function handlerOf(name: FunctionName): string {
  return `${folderOf(name)}/handler.ts`;
}
