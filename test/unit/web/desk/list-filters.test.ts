import { describe, expect, it } from 'vitest';
import { facets } from '../../../../shared/domain/desk/group-list.ts';
import { filtersIn, listAddress, optionsOf } from '../../../../web/desk/groups/list-filters.ts';

const rights = { 'groups.see': 'region' } as const;
const ofDongen = { 'groups.see': ['GM0766'] } as const;

describe('The filters of the list of groups', () => {
  it.each(facets)('stay in the address: %s', (facet) => {
    for (const { value } of optionsOf(facet, rights)) {
      const address = listAddress({ [facet]: value }, rights);

      expect(address).toMatch(/^\/groepen\?\w+=[a-z0-9-]+$/);
      expect(filtersIn(address.split('?')[1] ?? '', rights)).toEqual({ [facet]: value });
    }
  });

  it('stay in the address together with the search', () => {
    const filters = { status: 'active', neighbours: 'none', q: 'De Béte & co' };
    const address = listAddress(filters, rights);

    expect(address).toBe('/groepen?stand=goedgekeurd&buurgroepen=geen&zoek=De+B%C3%A9te+%26+co');
    expect(filtersIn(address.split('?')[1] ?? '', rights)).toEqual(filters);
  });

  it('are ignored if they are unknown, or outside the scope of the officer', () => {
    expect(filtersIn('?stand=onzin&gemeente=waalwijk&kleur=rood&zoek=+', ofDongen)).toEqual({});
    expect(listAddress({}, rights)).toBe('/groepen');
  });

  it('offer the years since the first', () => {
    const years = optionsOf('since', rights, new Date('2028-06-01T00:00:00.000Z'));

    expect(years.map(({ value }) => value)).toEqual(['2028', '2027', '2026']);
  });
});
