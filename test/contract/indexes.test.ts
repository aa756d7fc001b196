import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { indexPaths, indexText } from '../../docs/generate/indexes.ts';

it.each(indexPaths)(
  '%s lists what its folder declares: run `npm run generate` after a change',
  async (path) => {
    expect(readFileSync(path, 'utf8')).toBe(await indexText(path));
  },
);
