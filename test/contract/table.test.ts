import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tablePage } from '../../docs/generate/table-page.ts';
import { partitions, sortKeys } from '../../shared/store/keys.ts';

describe('docs/table.md', () => {
  it('is up to date: run `npm run generate` after a change', async () => {
    expect(readFileSync('docs/table.md', 'utf8')).toBe(await tablePage());
  });

  it('shows an item of every partition and of every kind of sort key', async () => {
    const titles = [...(await tablePage()).matchAll(/^## (\w+): (\w+)$/gm)];

    expect(new Set(titles.map(([, partition]) => partition))).toEqual(
      new Set(Object.keys(partitions)),
    );
    expect(new Set(titles.map(([, , sort]) => sort))).toEqual(
      // The sort keys of letters and periods have no prefix, so they are not in `sortKeys`.
      new Set([...Object.keys(sortKeys), 'letter', 'period']),
    );
  });
});
