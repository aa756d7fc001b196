import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { folderOf, functionNames, type FunctionName } from '../functions/index.ts';
import { mjmlPlugin } from './mjml-plugin.ts';

export const projectRoot = join(import.meta.dirname, '..', '..');
export const functionsBuildFolder = join(projectRoot, '.build', 'functions');

/**
 * Some bundled packages are CommonJS and `require` Node's built-in modules, but an ES module does not have `require`.
 */
const requireBanner =
  "import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);";

/** The build options for every function; `local/` uses the same options in watch mode. */
export function functionBuildOptions(names: readonly FunctionName[] = functionNames): BuildOptions {
  return {
    absWorkingDir: projectRoot,
    entryPoints: names.map((name) => ({ in: handlerOf(name), out: `${name}/index` })),
    outdir: functionsBuildFolder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    // Lambda runs a newer version of Node than this target, but the same bundle must also run on a developer's laptop.
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
 * Bundles every function in one pass to `<folder>/<name>/index.mjs`; the same source always produces the same bytes.
 * Throws if a function has no handler.
 */
export async function bundleFunctions(folder: string = functionsBuildFolder): Promise<void> {
  const missing = functionNames.filter((name) => !existsSync(join(projectRoot, handlerOf(name))));
  if (missing.length > 0)
    throw new Error(`These functions in infra/functions have no handler.ts: ${missing.join(', ')}`);
  await build({ ...functionBuildOptions(), outdir: folder });
}

function handlerOf(name: FunctionName): string {
  return `${folderOf(name)}/handler.ts`;
}
