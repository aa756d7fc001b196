import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleDesk, regionIds } from '../../../../shared/regions/index.ts';
import { deskSecrets, leakedSecrets } from '../../../../web/vite-plugins/desk-guard.ts';
import {
  compressedSize,
  firstPage,
  firstPageBudget,
} from '../../../../web/vite-plugins/size-budget.ts';

const run = promisify(execFile);
const secrets = regionIds.map(exampleDesk).flatMap(deskSecrets);

function chunk(fileName: string, imports: string[] = [], isEntry = false) {
  return { fileName, imports, isEntry, moduleIds: [], code: fileName };
}

describe('the desk guard', () => {
  it('knows the mailboxes, officer ids and invite links of every region', () => {
    expect(secrets).toContain('wijkagent.dongen@politie.example');
    expect(secrets).toContain('oov-bel');
    expect(secrets).toContain('https://chat.whatsapp.example/beheerders-laren');
  });

  it('finds a secret in a text, and nothing in a text without one', () => {
    expect(leakedSecrets('x="wijkagent.dongen@politie.example"', secrets)).toEqual([
      'wijkagent.dongen@politie.example',
    ]);
    expect(leakedSecrets('buurtpreventie@langstraat.example', secrets)).toEqual([]);
  });
});

describe('the first page', () => {
  it('counts the entry and everything it imports, but not what is fetched later', () => {
    const page = firstPage([
      chunk('entry', ['a'], true),
      chunk('a', ['b']),
      chunk('b', ['a']),
      chunk('lazy', ['a']),
    ]);

    expect(page.map(({ fileName }) => fileName)).toEqual(['entry', 'a', 'b']);
    expect(compressedSize(page)).toBeLessThan(firstPageBudget);
  });
});

describe.each([
  { region: 'langstraat', sharing: ['langstraat'], basePath: '' },
  { region: 'bel', sharing: ['bel'], basePath: '' },
  { region: 'bel', sharing: ['langstraat', 'bel'], basePath: '/bel' },
])('the application built for $region under the path "$basePath"', (built) => {
  let directory: string;
  let names: string[];
  const texts: string[] = [];

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'buurtkring-web-'));
    await run(
      'node_modules/.bin/vite',
      ['build', '--config', 'web/vite.config.ts', '--outDir', directory],
      { env: { ...process.env, REGION: built.region, REGIONS: built.sharing.join(',') } },
    );
    names = await readdir(directory, { recursive: true });
    for (const entry of await readdir(directory, { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) texts.push(await readFile(join(entry.parentPath, entry.name), 'utf8'));
    }
  }, 60_000);

  afterAll(() => rm(directory, { recursive: true, force: true }));

  it('contains nothing from an officers’ desk', () => {
    const leaked = texts.flatMap((text) => leakedSecrets(text, secrets));

    expect(texts.length).toBeGreaterThan(10);
    expect(leaked).toEqual([]);
  });

  it('has no inline script or style, and says what to do without JavaScript', async () => {
    const page = await readFile(join(directory, 'index.html'), 'utf8');

    expect(page).not.toMatch(/<style|\sstyle=|<script(?![^>]*\ssrc=)/);
    expect(page).toMatch(/<noscript>[\s\S]*buurtpreventie@[a-z]+\.example[\s\S]*<\/noscript>/);
    expect(page).not.toMatch(/%[A-Z_]+%/);
  });

  it('gets all its files from its own path', async () => {
    const page = await readFile(join(directory, 'index.html'), 'utf8');
    const files = [...page.matchAll(/(?:src|href)="(\/[^"]*)"/g)].map(([, file = '']) => file);

    expect(files.length).toBeGreaterThan(2);
    expect(files.filter((file) => !file.startsWith(`${built.basePath}/assets/`))).toEqual([]);
    expect(names).toContain(join('downloads', 'brief.txt'));
  });

  it('has the files for programs only at the root of a site', () => {
    const atRoot = ['robots.txt', join('.well-known', 'security.txt')];

    expect(atRoot.filter((name) => names.includes(name))).toEqual(
      built.basePath === '' ? atRoot : [],
    );
  });
});
