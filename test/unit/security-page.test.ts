import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const page = readFileSync('docs/security.md', 'utf8');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const quoted = [...page.matchAll(/`([^`]+)`/g)].map(([, text = '']) => text);
/** Files of the repository: with a folder in front, or with a link. */
const files = quoted.filter((text) => /^(test|shared|infra|web|docs|build|local|functions|events)\/\S+$/.test(text));
const links = [...page.matchAll(/\]\(([^)#]+)\)/g)].map(([, target = '']) => join('docs', target));
const commands = quoted.flatMap((text) => [...text.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name));

describe('docs/security.md', () => {
  it('names only files that exist', () => {
    expect(files.length).toBeGreaterThan(20);
    expect([...files, ...links].filter((path) => !existsSync(path))).toEqual([]);
  });

  it('names only commands that exist', () => {
    expect(commands).toEqual(expect.arrayContaining(['audit', 'sbom', 'licences', 'campaign:leaks']));
    expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('names a test for every threat and for every line of the checklist', () => {
    const rows = page.split('\n').filter((line) => line.startsWith('| ') && line.split('|').length === 5);
    const bare = rows.filter((row) => !/test\/|npm (test|run)/.test(row) && !/^\| (who wants what|asked for|kept|logs|archive|queues|metrics|requests)/.test(row));

    expect(rows.length).toBeGreaterThan(30);
    expect(bare).toEqual([]);
  });
});
