import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { withoutComments } from '../support/source-files.ts';

/** The words in the first column of the glossary's table of retired Dutch words. */
function retiredWords(): string[] {
  const glossary = readFileSync('docs/glossary.md', 'utf8');
  const start = glossary.indexOf('## Retired Dutch words');
  const table = glossary.slice(start, glossary.indexOf('## Retired names', start));
  return table
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)])
    .map(([, word = '']) => word);
}

/** The source files of the product, without comments, and the templates of letters. */
function textsForPeople(): readonly { readonly path: string; readonly text: string }[] {
  const listed = execFileSync(
    'git',
    [
      'ls-files',
      '--cached',
      '--others',
      '--exclude-standard',
      'web',
      'functions',
      'shared',
      'local',
    ],
    { encoding: 'utf8' },
  );
  return listed
    .split('\n')
    .filter((path) => /\.(ts|tsx|html|mjml|txt)$/.test(path) && existsSync(path))
    .map((path) => {
      const text = readFileSync(path, 'utf8');
      return { path, text: /\.tsx?$/.test(path) ? withoutComments(text) : text };
    });
}

it('no text for residents or officers uses a Dutch word that the glossary has retired', () => {
  const words = retiredWords();
  const texts = textsForPeople();

  const uses = words.flatMap((word) => {
    // In a text file, a line break can separate two words.
    const pattern = new RegExp(`(?<![\\w-])${word.replace(' ', '\\s+')}(?![\\w-])`, 'i');
    return texts.filter(({ text }) => pattern.test(text)).map(({ path }) => `${word} in ${path}`);
  });

  expect(words.length).toBeGreaterThan(10);
  expect(texts.length).toBeGreaterThan(500);
  expect(uses).toEqual([]);
});
