import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { exampleDesk, regionById, regionIds } from '../../../../shared/regions/index.ts';
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
  it('knows the addresses and ids of the mailboxes and the invite links of every region', () => {
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

/** Builds with Vite into a temporary folder, and returns the contents of all files by path. */
async function buildInto(config: string, env: Readonly<Record<string, string>>) {
  const directory = await mkdtemp(join(tmpdir(), 'buurtkring-web-'));
  const parameters = ['build', '--config', config, '--outDir', directory];
  await run('node_modules/.bin/vite', parameters, { env: { ...process.env, ...env } });
  const files = new Map<string, string>();
  for (const entry of await readdir(directory, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) files.set(relative(directory, path), await readFile(path, 'utf8'));
  }
  await rm(directory, { recursive: true, force: true });
  return files;
}

const inlineCode = /<style|\sstyle=|<script(?![^>]*\ssrc=)/;
const filesOf = (page: string) =>
  [...page.matchAll(/(?:src|href)="(\/[^"]*\.\w+)"/g)].map(([, file = '']) => file);

const applications = regionIds.flatMap((region) => [
  { region, sharing: [region], basePath: '' },
  { region, sharing: regionIds, basePath: `/${region}` },
]);

describe.each(applications)(
  'the application built for $region under the path "$basePath"',
  (built) => {
    let files: ReadonlyMap<string, string>;
    const fileNamed = (name: string) => files.get(name) ?? '';

    beforeAll(async () => {
      files = await buildInto('web/vite.config.ts', {
        REGION: built.region,
        REGIONS: built.sharing.join(','),
      });
    });

    it('contains nothing from an officers’ desk', () => {
      const leaked = [...files.values()].flatMap((text) => leakedSecrets(text, secrets));

      expect(files.size).toBeGreaterThan(10);
      expect(leaked).toEqual([]);
    });

    it('leaves out the code that turns schemas into JSON Schema, which no page calls', () => {
      const scripts = [...files].filter(([name]) => name.endsWith('.js')).map(([, text]) => text);

      expect(scripts.some((text) => text.includes('JSON Schema is not part of the pages'))).toBe(
        true,
      );
      expect(scripts.filter((text) => text.includes('json-schema.org'))).toEqual([]);
    });

    it('has no inline script or style, and says what to do without JavaScript', () => {
      const page = fileNamed('index.html');

      expect(page).not.toMatch(inlineCode);
      expect(page).toMatch(/<noscript>[\s\S]*buurtpreventie@[a-z]+\.example[\s\S]*<\/noscript>/);
      expect(page).not.toMatch(/%[A-Z_]+%/);
    });

    it('gets all its files from its own path', () => {
      const wanted = filesOf(fileNamed('index.html'));

      expect(wanted.length).toBeGreaterThan(2);
      expect(wanted.filter((file) => !file.startsWith(`${built.basePath}/assets/`))).toEqual([]);
      expect(files.has(join('downloads', 'brief.txt'))).toBe(true);
    });

    it('has no history, settings or source maps of ours, and no other hidden files', () => {
      const telling = [...files.keys()].filter(
        (name) =>
          /\.(map|tsx?|env|ya?ml)$/.test(name) ||
          (/(^|[/\\])\./.test(name) && name !== join('.well-known', 'security.txt')),
      );

      expect(telling).toEqual([]);
      expect([...files.values()].filter((text) => text.includes('sourceMappingURL'))).toEqual([]);
    });

    it('has the files for programs, and the pages of the edge, only at the root of a site', () => {
      const atRoot = [
        'robots.txt',
        join('.well-known', 'security.txt'),
        join('unavailable', 'startSignIn', 'v1', 'sign-in'),
        join('unavailable', 'finishSignIn', 'v1', 'sign-in', 'callback'),
      ];

      expect(atRoot.filter((name) => files.has(name))).toEqual(built.basePath === '' ? atRoot : []);
    });
  },
);

describe('the chooser built for all regions', () => {
  let files: ReadonlyMap<string, string>;

  beforeAll(async () => {
    files = await buildInto('web/chooser/vite.config.ts', { REGIONS: regionIds.join(',') });
  });

  it.each(['index.html', 'not-found.html'])(
    'lists in %s every region with its municipalities, without JavaScript or inline code',
    (name) => {
      const page = files.get(name) ?? '';

      for (const { id, municipalities } of regionIds.map(regionById)) {
        const [, link = ''] =
          new RegExp(`<a class="tile" href="/${id}/">(.*?)</a>`).exec(page) ?? [];
        expect(municipalities.filter((municipality) => !link.includes(municipality.name))).toEqual(
          [],
        );
      }
      expect(page).not.toMatch(inlineCode);
      expect(page).not.toMatch(/%[A-Z_]+%/);
      expect(filesOf(page).filter((file) => !file.startsWith('/assets/'))).toEqual([]);
    },
  );

  it('says on its second page that there is no such page', () => {
    expect(files.get('index.html')).not.toContain('Deze pagina bestaat niet');
    expect(files.get('not-found.html')).toMatch(/<title>Deze pagina bestaat niet/);
    expect(files.get('not-found.html')).toMatch(/<h1[^>]*>Deze pagina bestaat niet/);
  });

  it('has the files for programs, which name every team and the path of every region', () => {
    for (const { id, police } of regionIds.map(regionById)) {
      expect(files.get(join('.well-known', 'security.txt'))).toContain(
        `Contact: mailto:${police.email}`,
      );
      expect(files.get('robots.txt')).toContain(`Disallow: /${id}/beheer/`);
    }
  });

  it('contains nothing from an officers’ desk', () => {
    expect([...files.values()].flatMap((text) => leakedSecrets(text, secrets))).toEqual([]);
  });
});
