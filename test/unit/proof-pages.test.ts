import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
};

/** What a page of docs refers to: files of the repository, by folder or by link, and commands. */
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

describe.each(['security.md', 'reliability.md', 'mutation.md'])('docs/%s', (name) => {
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

it('docs/security.md names a test for every threat and for every line of the checklist', () => {
  const { page } = referencesOf('security.md');
  const rows = page
    .split('\n')
    .filter((line) => line.startsWith('| ') && line.split('|').length === 5);
  const bare = rows.filter(
    (row) =>
      !/test\/|npm (test|run)/.test(row) &&
      !/^\| (who wants what|asked for|kept|logs|archive|queues|metrics|requests)/.test(row),
  );

  expect(rows.length).toBeGreaterThan(30);
  expect(bare).toEqual([]);
});

it('docs/reliability.md shows a table of every campaign', () => {
  const { commands } = referencesOf('reliability.md');

  expect(commands).toEqual(
    expect.arrayContaining(
      Object.keys(scripts).filter(
        (script) => script.startsWith('campaign:') && script !== 'campaign:links',
      ),
    ),
  );
});
