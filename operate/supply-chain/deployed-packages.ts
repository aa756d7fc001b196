import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build as esbuild } from 'esbuild';
import { build as vite } from 'vite';
import * as z from 'zod';
import { functionBuildOptions, projectRoot } from '../../infra/bundling/bundle-functions.ts';

const manifestShape = z.looseObject({
  name: z.string(),
  version: z.string(),
  license: z.string().optional(),
});

export interface DeployedPackage {
  /** Path relative to the project root, such as node_modules/zod. */
  readonly folder: string;
  readonly manifest: z.infer<typeof manifestShape>;
  readonly usedBy: readonly Part[];
}

type Part = 'functions' | 'website';

/** Lists the packages whose code, styles or data are deployed, according to the bundlers rather than package.json. */
export async function deployedPackages(): Promise<readonly DeployedPackage[]> {
  const parts = { functions: await packagesOfFunctions(), website: await packagesOfWebsite() };
  const folders = new Set([...parts.functions, ...parts.website]);
  return [...folders].toSorted().map((folder) => ({
    folder,
    manifest: manifestShape.parse(
      JSON.parse(readFileSync(join(projectRoot, folder, 'package.json'), 'utf8')),
    ),
    usedBy: (['functions', 'website'] as const).filter((part) => parts[part].has(folder)),
  }));
}

async function packagesOfFunctions(): Promise<ReadonlySet<string>> {
  const { metafile } = await esbuild({ ...functionBuildOptions(), metafile: true, write: false });
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
  return packagesAmong(
    inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([file]) => file),
  );
}

async function packagesOfWebsite(): Promise<ReadonlySet<string>> {
  const files: string[] = [];
  const listModules = {
    name: 'buurtkring-list-modules',
    generateBundle(
      _options: unknown,
      bundle: Record<string, { modules?: Record<string, { renderedLength: number }> }>,
    ) {
      for (const { modules = {} } of Object.values(bundle)) {
        files.push(
          ...Object.entries(modules)
            .filter(([, { renderedLength }]) => renderedLength > 0)
            .map(([file]) => file),
        );
      }
    },
  };
  const configFile = join(projectRoot, 'web/vite.config.ts');
  await vite({ configFile, logLevel: 'error', build: { write: false }, plugins: [listModules] });
  return packagesAmong([...files, ...importedStyles()]);
}

/**
 * Finds imported styles in our own style sheets, because the bundler inlines them without reporting where they came
 * from.
 */
function importedStyles(): string[] {
  const own = readdirSync(join(projectRoot, 'web'), { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.css'),
  );
  const imports = own.flatMap((file) => [
    ...readFileSync(join(projectRoot, 'web', file), 'utf8').matchAll(/@import '([^.'][^']*)'/g),
  ]);
  return imports.map(([, name]) => `node_modules/${name}`);
}

const packageFolder = /(?:^|\/)(node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)\//;

function packagesAmong(files: readonly string[]): ReadonlySet<string> {
  return new Set(
    files.map((file) => packageFolder.exec(file)?.[1]).filter((folder) => folder !== undefined),
  );
}
