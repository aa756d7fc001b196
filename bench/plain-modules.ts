import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build as bundle, type Plugin } from 'esbuild';
import { functionBuildOptions, projectRoot } from '../infra/bundling/bundle-functions.ts';
import { folderOf, type FunctionName } from '../infra/functions/index.ts';

const folders = ['functions', 'shared', 'events'] as const;
const isAsset = /\.(mjml|txt|wasm|ttf)$/;

/**
 * Leaves all imports in place, except those of assets: our own modules become separate files, and
 * Node resolves the packages.
 */
const leaveImports: Plugin = {
  name: 'leave-imports',
  setup(build) {
    const { resolve } = createRequire(path.join(projectRoot, 'package.json'));
    build.onResolve({ filter: /./ }, ({ path: specifier, kind }) => {
      if (kind === 'entry-point' || isAsset.test(specifier)) return undefined;
      if (specifier.startsWith('.'))
        return { path: specifier.replace(/\.ts$/, '.js'), external: true };
      // Node cannot import a folder inside a CommonJS package by name, so such a folder is resolved
      // here.
      return {
        path: specifier === 'nodemailer/lib/mail-composer' ? resolve(specifier) : specifier,
        external: true,
      };
    });
  },
};

/**
 * Builds the handlers as they would run without bundling: each TypeScript file becomes a separate
 * module with its types removed, and packages are loaded from node_modules. Anything that only a
 * bundler can load (templates, WebAssembly) is inlined in the module that imports it.
 */
export async function plainModules(): Promise<{
  handlerOf(name: FunctionName): string;
  remove(): Promise<void>;
}> {
  const outdir = await mkdtemp(path.join(projectRoot, '.build', 'bench-plain-'));
  const { loader, plugins = [], target } = functionBuildOptions();
  await bundle({
    absWorkingDir: projectRoot,
    entryPoints: folders.map((folder) => `${folder}/**/*.ts`),
    outbase: '.',
    outdir,
    bundle: true,
    platform: 'node',
    format: 'esm',
    ...(target === undefined ? {} : { target }),
    ...(loader === undefined ? {} : { loader }),
    plugins: [leaveImports, ...plugins],
    logLevel: 'error',
  });
  return {
    handlerOf: (name) => path.join(outdir, folderOf(name), 'handler.js'),
    remove: () => rm(outdir, { recursive: true, force: true }),
  };
}
