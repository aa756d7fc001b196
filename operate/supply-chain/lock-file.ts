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

/** Packages that may run an install script, and why. */
export const installScripts: Readonly<Record<string, string>> = {
  'node_modules/esbuild':
    'replaces its start script with the binary for this platform, which is itself a locked package',
};

/** Lists the reasons why an install could differ from what was tested; empty when everything is pinned and hashed. */
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
      .map(([name]) => `${name} is locked at another version than package.json asks for`),
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
  // The hash of a package covers the packages bundled inside it. The lock file must not name a registry: npm fetches
  // packages by name and version from the configured registry, and verifies them by their hashes.
  if (inBundle !== true && !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''))
    findings.push(`${folder} has no sha512 hash`);
  if (resolved !== undefined) findings.push(`${folder} comes from ${resolved}`);
  if (link === true) findings.push(`${folder} is a link to a folder`);
  if (hasInstallScript === true && !(folder in installScripts))
    findings.push(`${folder} runs an install script, and nobody said why it may`);
  return findings;
}
