import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { lettersPage } from '../../docs/generate/letters-page.ts';

it('docs/letters.md is up to date: run `npm run generate` after a change', () => {
  expect(readFileSync('docs/letters.md', 'utf8')).toBe(lettersPage());
});
