import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { benchmarks } from '../../bench/benchmarks.ts';
import { operatorCommands } from '../../operate/operator-commands.ts';
import { campaigns } from '../campaigns/campaigns.ts';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
};

/** The files and npm commands that a page in docs refers to. */
function referencesOf(name: string) {
  const page = readFileSync(join('docs', name), 'utf8');
  const quoted = [...page.matchAll(/`([^`]+)`/g)].map(([, text = '']) => text);
  const files = quoted.filter((text) =>
    /^(test|shared|infra|web|docs|build|local|functions|events)\/\S+$/.test(text),
  );
  const links = [...page.matchAll(/\]\(([^)#]+)\)/g)].map(([, target = '']) =>
    join('docs', target),
  );
  const commands = quoted.flatMap((text) =>
    [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, command = '']) => command),
  );
  return { page, files: [...files, ...links], commands };
}

describe.each(['security.md', 'reliability.md', 'mutation.md', 'asvs.md'])('docs/%s', (name) => {
  const { files, commands } = referencesOf(name);

  it('names only files that exist', () => {
    expect(files.length).toBeGreaterThan(2);
    expect(files.filter((path) => !existsSync(path))).toEqual([]);
  });

  it('names only commands that exist', () => {
    expect(commands.length).toBeGreaterThan(1);
    expect(commands.filter((command) => !(command in scripts))).toEqual([]);
  });
});

it('docs/security.md names a test for every threat and every checklist item', () => {
  const { page } = referencesOf('security.md');
  const rows = page
    .split('\n')
    .filter((line) => line.startsWith('| ') && line.split('|').length === 5);
  const untested = rows.filter(
    (row) =>
      !/test\/|npm (test|run)/.test(row) &&
      !/^\| (who wants what|asked for|kept|logs|archive|queues|metrics|requests|replaced files)/.test(
        row,
      ),
  );

  expect(rows.length).toBeGreaterThan(30);
  expect(untested).toEqual([]);
});

describe('The last table of docs/reliability.md', () => {
  const { page } = referencesOf('reliability.md');
  const [, table = ''] = page.split('## Nobody is flooded, forgotten or followed');
  const rows = Array.from(
    table.matchAll(/^\| (.+) \| (.+) \| (.+) \|$/gm),
    ([, promise = '', tests = '', bugs = '']) => ({ promise, tests, bugs }),
  ).filter(({ promise }) => promise !== 'promise');
  const numbers = rows.flatMap(({ bugs }) => bugs.match(/\d+/g) ?? []);
  const patches = readdirSync('test/campaigns/planted-bugs/bugs');

  it('names a test for every promise', () => {
    expect(rows.length).toBeGreaterThan(45);
    expect(rows.filter(({ tests }) => !/`test\/[^`]+\.test\.tsx?`/.test(tests))).toEqual([]);
  });

  it('names planted bugs that exist', () => {
    expect(numbers.length).toBeGreaterThan(15);
    expect(
      numbers.filter((number) => !patches.some((name) => name.startsWith(`${number}-`))),
    ).toEqual([]);
  });
});

it('docs/reliability.md covers every campaign', () => {
  const { page } = referencesOf('reliability.md');
  // Excludes the linking campaign, which has its own page.
  const expected = Object.keys(campaigns).filter((name) => name !== 'links');

  expect(expected.length).toBeGreaterThan(8);
  expect(expected.filter((name) => !page.includes(`npm run campaign -- ${name}`))).toEqual([]);
});

describe('The commands that the documentation names', () => {
  const lists: Record<string, object> = {
    campaign: campaigns,
    bench: benchmarks,
    operate: operatorCommands,
  };
  const pages = execFileSync('git', ['ls-files', '*.md'], { encoding: 'utf8' })
    .split('\n')
    .filter((path) => path !== '' && existsSync(path));

  it.each(pages)('in %s exist', (path) => {
    const text = readFileSync(path, 'utf8');
    const named = [...text.matchAll(/npm run (campaign|bench|operate) -- ([a-z][a-z-]*)/g)];
    const unknown = named.filter(
      ([, script = '', name = '']) => !Object.hasOwn(lists[script] ?? {}, name),
    );
    const missing = [...text.matchAll(/npm run ([\w:-]+)/g)].filter(
      ([, script = '']) => !(script in scripts),
    );

    expect([...unknown, ...missing].map(([command]) => command)).toEqual([]);
  });
});

it('package.json has at most twenty scripts', () => {
  expect(Object.keys(scripts).length).toBeLessThanOrEqual(20);
});
