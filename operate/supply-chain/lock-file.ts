import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { projectRoot } from '../../infra/bundling/bundle-functions.ts';

const versions = z.record(z.string(), z.string()).default({});

const lockedPackage = z.looseObject({
  version: z.string().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  link: z.boolean().optional(),
  inBundle: z.boolean().optional(),
  hasInstallScript: z.boolean().optional(),
});

const lockFile = z.object({
  lockfileVersion: z.number(),
  packages: z.record(z.string(), lockedPackage),
});
export type LockFile = z.infer<typeof lockFile>;

const manifest = z.object({
  dependencies: versions,
  devDependencies: versions,
  optionalDependencies: versions,
  overrides: versions,
});
export type Manifest = z.infer<typeof manifest>;

const read = (file: string): unknown => JSON.parse(readFileSync(join(projectRoot, file), 'utf8'));
export const readLockFile = (): LockFile => lockFile.parse(read('package-lock.json'));
export const readManifest = (): Manifest => manifest.parse(read('package.json'));

/** Packages that may run a script when they are installed, and why. */
export const installScripts: Readonly<Record<string, string>> = {
  'node_modules/esbuild':
    'puts the binary of this platform, itself a locked package, in the place of its own start script',
};

const registry = 'https://registry.npmjs.org/';

/** What makes that an install can give something else than what was tested: empty when all is pinned and hashed. */
export function lockFindings(
  lock: LockFile,
  { dependencies, devDependencies, optionalDependencies, overrides }: Manifest,
): readonly string[] {
  const asked = Object.entries({
    ...dependencies,
    ...devDependencies,
    ...optionalDependencies,
    ...overrides,
  });
  return [
    ...(lock.lockfileVersion === 3 ? [] : [`lockfileVersion ${lock.lockfileVersion} is not 3`]),
    ...asked
      .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
      .map(([name, version]) => `${name} ${version} is not an exact version`),
    ...asked
      .filter(([name, version]) => lock.packages[`node_modules/${name}`]?.version !== version)
      .map(([name]) => `${name} is locked at another version than asked for`),
    ...Object.entries(lock.packages)
      .filter(([folder]) => folder !== '')
      .flatMap(([folder, locked]) => packageFindings(folder, locked)),
  ];
}

function packageFindings(
  folder: string,
  { resolved, integrity, link, inBundle, hasInstallScript }: z.infer<typeof lockedPackage>,
): string[] {
  const findings: string[] = [];
  // What a package has inside itself comes under the hash of that package. Without `resolved`, npm asks the registry for name and version.
  if (inBundle !== true && !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''))
    findings.push(`${folder} has no sha512 hash`);
  if (resolved !== undefined && !resolved.startsWith(registry))
    findings.push(`${folder} comes from ${resolved}`);
  if (link === true) findings.push(`${folder} is a link to a folder`);
  if (hasInstallScript === true && !(folder in installScripts))
    findings.push(`${folder} runs a script when it is installed, and nobody said why it may`);
  return findings;
}
