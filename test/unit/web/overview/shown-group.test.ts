import { describe, expect, it } from 'vitest';
import { bel } from '../../../../shared/regions/bel.ts';
import { langstraat } from '../../../../shared/regions/langstraat.ts';
import { groupAddress, groupPlace } from '../../../../web/overview/shown-group.ts';

const own = { region: langstraat, regions: [langstraat, bel] };
const group = { reference: 'LS-7KQ4M', municipality: { name: 'Dongen' } };
const elsewhere = { reference: 'BEL-7KQ4M', municipality: { name: 'Laren' }, region: 'bel' };

describe('A group on a page', () => {
  it.each([
    ['in a list of the region itself', group],
    ['that was found nearby, in the same region', { ...group, region: 'langstraat' }],
  ])('%s leads to its page in the same application', (_what, shown) => {
    expect(groupAddress(shown, own)).toBe('/groepen/LS-7KQ4M');
    expect(groupPlace(shown, own)).toBe('Dongen');
  });

  it('of another region leads to the path of that region, which is named', () => {
    expect(groupAddress(elsewhere, own)).toBe('~/bel/groepen/BEL-7KQ4M');
    expect(groupPlace(elsewhere, own)).toBe('Laren, regio BEL-gemeenten');
  });

  it('of a region that joined after these pages were built is named by its id', () => {
    expect(groupPlace({ ...elsewhere, region: 'gooi' }, own)).toBe('Laren, regio gooi');
  });
});
