import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** The pages that list the retired names, and may therefore contain them. */
const authorities = ['docs/glossary.md', 'docs/decisions/0012'];

function retiredNames(): string[] {
  const glossary = readFileSync('docs/glossary.md', 'utf8');
  const table = glossary.slice(glossary.indexOf('## Retired names'));
  return table
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)])
    .map(([, name = '']) => name);
}

function ownTexts(): { readonly path: string; readonly text: string }[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  });
  return listed
    .split('\n')
    .filter((path) => /\.(ts|tsx|mjs|js|md)$/.test(path) && existsSync(path))
    .filter((path) => !authorities.some((authority) => path.startsWith(authority)))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}

it('no file uses a name that the glossary has retired', () => {
  const retired = retiredNames();
  const texts = ownTexts();

  const uses = retired.flatMap((name) => {
    const word = new RegExp(
      `(?<![\\w-])${name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w-])`,
      'i',
    );
    return texts.filter(({ text }) => word.test(text)).map(({ path }) => `${name} in ${path}`);
  });

  expect(retired.length).toBeGreaterThan(20);
  expect(texts.length).toBeGreaterThan(500);
  expect(uses).toEqual([]);
});
