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

describe('The lock file', () => {
  it('pins every package to one version with its hash, without unexplained install scripts', () => {
    const lock = readLockFile();

    expect(lockFindings(lock, readManifest())).toEqual([]);
    expect(Object.keys(lock.packages).length).toBeGreaterThan(500);
  });

  it('explains install scripts only of packages that have one', () => {
    const { packages } = readLockFile();

    expect(
      Object.keys(installScripts).filter((folder) => packages[folder]?.hasInstallScript !== true),
    ).toEqual([]);
  });

  it('has no findings for a correct package', () => {
    expect(lockFindings(lockWith({}), manifest)).toEqual([]);
  });

  it.each([
    [
      'a git address',
      lockWith({ resolved: 'git+ssh://git@code.example/zod.git' }),
      'comes from git+ssh',
    ],
    [
      'a registry of its own',
      lockWith({ resolved: 'https://packages.example/zod.tgz' }),
      'comes from https://packages.example',
    ],
    ['a folder', lockWith({ link: true }), 'is a link'],
    ['no hash', lockWith({ integrity: undefined }), 'no sha512 hash'],
    ['a weak hash', lockWith({ integrity: 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=' }), 'no sha512 hash'],
    ['an install script', lockWith({ hasInstallScript: true }), 'nobody said why'],
    [
      'a version other than the one requested',
      lockWith({ version: '4.6.6' }),
      'locked at another version',
    ],
    ['an old lock file', lockWith({}, 2), 'lockfileVersion 2'],
  ])('is reported for %s', (_what, lock, words) => {
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
  ])('is reported for %s in package.json', (asked) => {
    expect(lockFindings(lockWith({}), { ...manifest, dependencies: { zod: asked } })).toContain(
      `zod ${asked} is not an exact version`,
    );
  });
});
