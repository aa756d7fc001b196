import { describe, expect, it } from 'vitest';
import {
  installScripts,
  lockFindings,
  readLockFile,
  readManifest,
  type LockFile,
  type Manifest,
} from '../../../../operate/supply-chain/lock-file.ts';

const integrity = `sha512-${'A'.repeat(86)}==`;
const manifest: Manifest = {
  dependencies: { zod: '4.6.7' },
  devDependencies: {},
  optionalDependencies: {},
  overrides: {},
};
const lockWith = (locked: LockFile['packages'][string], lockfileVersion = 3): LockFile => ({
  lockfileVersion,
  packages: { '': {}, 'node_modules/zod': { version: '4.6.7', integrity, ...locked } },
});

describe('The lock file is the only source of packages', () => {
  it('every package is pinned to one version with its hash, from the public registry, and runs no script that nobody explained', () => {
    const lock = readLockFile();

    expect(lockFindings(lock, readManifest())).toEqual([]);
    expect(Object.keys(lock.packages).length).toBeGreaterThan(500);
  });

  it('every reason for a script belongs to a package that has one', () => {
    const { packages } = readLockFile();

    expect(
      Object.keys(installScripts).filter((folder) => packages[folder]?.hasInstallScript !== true),
    ).toEqual([]);
  });

  it('a package that is as it should be gives no finding', () => {
    expect(
      lockFindings(
        lockWith({ resolved: 'https://registry.npmjs.org/zod/-/zod-4.6.7.tgz' }),
        manifest,
      ),
    ).toEqual([]);
  });

  it.each([
    [
      'a git address',
      lockWith({ resolved: 'git+ssh://git@code.example/zod.git' }),
      'comes from git+ssh',
    ],
    [
      'another registry',
      lockWith({ resolved: 'https://packages.example/zod.tgz' }),
      'comes from https://packages.example',
    ],
    ['a folder', lockWith({ link: true }), 'is a link'],
    ['no hash', lockWith({ integrity: undefined }), 'no sha512 hash'],
    ['a weak hash', lockWith({ integrity: 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=' }), 'no sha512 hash'],
    ['an install script', lockWith({ hasInstallScript: true }), 'nobody said why'],
    ['another version than asked for', lockWith({ version: '4.6.6' }), 'locked at another version'],
    ['an old lock file', lockWith({}, 2), 'lockfileVersion 2'],
  ])('%s is found', (_what, lock, words) => {
    expect(lockFindings(lock, manifest).join()).toContain(words);
  });

  it.each([
    '^4.6.7',
    '~4.6.7',
    '*',
    'latest',
    'file:../zod',
    'git+https://code.example/zod.git',
    'https://code.example/zod.tgz',
  ])('%s in package.json is found', (asked) => {
    expect(lockFindings(lockWith({}), { ...manifest, dependencies: { zod: asked } })).toContain(
      `zod ${asked} is not an exact version`,
    );
  });
});
