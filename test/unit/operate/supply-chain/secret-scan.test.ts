import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { projectRoot } from '../../../../infra/bundling/bundle-functions.ts';
import {
  secretsIn,
  textsOfHistory,
  textsOfMessages,
  textsOfTree,
  type Text,
} from '../../../../operate/supply-chain/secret-scan.ts';

/** A fake secret, split in two so that the scan does not report this file. */
const planted = ['ghp_', 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8'].join('');

/** Time limit in milliseconds. The tests read every version of every file, which takes longer as the history grows. */
const historyLimit = 60_000;

describe('The repository has no secret', { timeout: historyLimit }, () => {
  it.each([
    ['any version of a file', textsOfHistory],
    ['the message of a commit', textsOfMessages],
    ['any file in the working tree', textsOfTree],
  ])('in %s', async (_what, textsOf) => {
    const texts = [...textsOf(projectRoot)];

    expect(await secretsIn(texts)).toEqual([]);
    expect(texts.map(({ content }) => content).join('').length).toBeGreaterThan(1_000);
  });

  it('in a history that includes the current files', () => {
    const places = [...textsOfHistory(projectRoot)].map(({ place }) => place.split(' ')[0]);

    expect(places).toEqual(expect.arrayContaining(['README.md', 'infra/app.ts', 'package.json']));
  });
});

describe('A secret that somebody adds', () => {
  let folder: string;
  const git = (...args: string[]) =>
    execFileSync(
      'git',
      [
        '-c',
        'user.name=Proef',
        '-c',
        'user.email=proef@post.example',
        '-c',
        'commit.gpgsign=false',
        ...args,
      ],
      { cwd: folder },
    );
  const commit = (content: string, message: string) => {
    writeFileSync(join(folder, 'settings.ts'), content);
    git('add', '.');
    git('commit', '--quiet', '--message', message);
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'buurtkring-secret-'));
    git('init', '--quiet');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('and removes in the next commit is found in the history, but is not printed', async () => {
    commit('export const first = 1;\n', 'First');
    commit(`export const key = '${planted}';\n`, 'Second');
    commit('export const first = 1;\n', 'Third');

    const found = await secretsIn(textsOfHistory(folder));

    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^settings\.ts in [0-9a-f]{10} line 1: @secretlint/);
    expect(found.join()).not.toContain(planted);
    expect(await secretsIn(textsOfTree(folder))).toEqual([]);
  });

  it('without committing it is found in the working tree', async () => {
    commit('export const first = 1;\n', 'First');
    writeFileSync(join(folder, 'new.env'), `TOKEN=${planted}\n`);

    expect(await secretsIn(textsOfTree(folder))).toHaveLength(1);
  });

  it('to a commit message is found', async () => {
    commit('export const first = 1;\n', `Key is ${planted}`);

    expect(await secretsIn(textsOfMessages(folder))).toHaveLength(1);
  });

  it.each([
    [
      'an access key of AWS',
      `aws_secret_access_key = ${['wJalrXUtnFEMIK7MDENG', 'bPxRfiCYzEXAMPLEKEYA'].join('')}`,
    ],
    [
      'a password in an address',
      `postgres://admin:${['S3cr3tP4', 'ssw0rdX'].join('')}@db.register.example:5432/register`,
    ],
    [
      'a private key',
      [
        '-----BEGIN ',
        'RSA PRIVATE KEY-----\n',
        'MIIEpAIBAAKCAQEA75KcNvAbCdEfGhIjKlMnOpQrStUvWxYz0123456789+/abcd\n'.repeat(12),
        '-----END ',
        'RSA PRIVATE KEY-----',
      ].join(''),
    ],
  ])('is found when it is %s', async (_what, content) => {
    const text: Text = { place: 'settings.txt', content };

    expect(await secretsIn([text])).toHaveLength(1);
  });
});
