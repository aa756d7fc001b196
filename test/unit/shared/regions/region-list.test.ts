import { describe, expect, it, vi } from 'vitest';
import { bel } from '../../../../shared/regions/bel.ts';
import { regionIds } from '../../../../shared/regions/index.ts';
import {
  readRegionList,
  regionListName,
  RegionListRefused,
} from '../../../../shared/regions/region-list.ts';

describe('A list of regions', () => {
  it('keeps the given order, because the first region answers requests that name none', () => {
    expect(readRegionList('bel, langstraat')).toEqual(['bel', 'langstraat']);
    expect(readRegionList('bel')).toEqual(['bel']);
  });

  it.each([
    ['langstraat,atlantis', 'there is no region atlantis; choose from langstraat, bel'],
    ['bel,langstraat,bel', 'the region bel is listed twice'],
    ['', 'a region is missing; choose from langstraat, bel'],
    ['langstraat,', 'a region is missing; choose from langstraat, bel'],
    ['Langstraat', 'there is no region Langstraat; choose from langstraat, bel'],
  ])('%j is refused in one line: %s', (text, message) => {
    expect(() => readRegionList(text)).toThrow(new RegionListRefused(message));
  });

  it('is refused if two of its regions cannot share a deployment', async () => {
    vi.resetModules();
    vi.doMock('../../../../shared/regions/bel.ts', async (original) => ({
      ...(await original<typeof import('../../../../shared/regions/bel.ts')>()),
      bel: { ...bel, referencePrefix: 'LS' },
    }));
    const { readRegionList: readWith } = await import('../../../../shared/regions/region-list.ts');

    expect(() => readWith('langstraat,bel')).toThrow(
      'langstraat and bel both have the reference prefix LS',
    );
    expect(readWith('bel')).toEqual(['bel']);
  });

  it('has a name for folders', () => {
    expect(regionListName(['bel'])).toBe('bel');
    expect(regionListName(['langstraat', 'bel'])).toBe('langstraat+bel');
  });
});

describe('The id of a region', () => {
  /** Names that already have a meaning at the root of a site, and therefore cannot be the id of a region. */
  const reserved = ['v1', 'assets', 'downloads', 'index.html', 'robots.txt', '.well-known'];

  it.each(regionIds)('%s can be the first part of a path', (id) => {
    expect(id).toMatch(/^[a-z][a-z0-9-]*$/);
    expect(reserved).not.toContain(id);
  });
});
