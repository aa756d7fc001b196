import { region } from 'virtual:region';
import { facetValues, facets, type Facet } from '../../../shared/domain/desk/group-list.ts';
import type { Rights } from '../../../shared/domain/desk/rights.ts';
import { amsterdamYear } from '../../../shared/domain/platform/time.ts';
import type { Option } from '../../components/select-field.tsx';
import { deskGroupsTexts } from '../../texts/desk-groups.ts';

/** The chosen value of each facet, and the search text (`q`), in the form that the API expects. */
export type ListFilters = Readonly<Partial<Record<Facet | 'q', string>>>;

/** The query parameter for each filter in the page's URL. */
const parameters: Readonly<Record<Facet | 'q', string>> = {
  municipality: 'gemeente',
  status: 'stand',
  phase: 'fase',
  size: 'deelnemers',
  briefing: 'presentatie',
  neighbours: 'buurgroepen',
  mail: 'mail',
  since: 'sinds',
  q: 'zoek',
};

/** No group was registered before this year. */
const firstYear = 2026;
/** No group can be dormant yet, and no briefing can be planned yet. */
const notYet: ReadonlySet<string> = new Set(['dormant', 'planned']);

/** The choices for a facet; `rights` limits the municipalities. */
export function optionsOf(facet: Facet, rights: Rights, now = new Date()): readonly Option[] {
  if (facet === 'municipality') return municipalitiesIn(rights);
  if (facet === 'since') {
    const years = Array.from({ length: amsterdamYear(now) - firstYear + 1 }, (_, index) =>
      String(firstYear + index),
    );
    return years.toReversed().map((year) => ({ value: year, label: year }));
  }
  const labels: Readonly<Record<string, string>> = deskGroupsTexts.filters[facet];
  return facetValues[facet]
    .filter((value) => !notYet.has(value))
    .map((value) => ({ value, label: labels[value] ?? value }));
}

function municipalitiesIn(rights: Rights): readonly Option[] {
  const scope = rights['groups.see'] ?? [];
  return region.municipalities
    .filter(({ code }) => scope === 'region' || scope.includes(code))
    .map(({ code, name }) => ({ value: code, label: name }));
}

/** Reads the filters from a URL's query string; ignores unknown values. */
export function filtersIn(search: string, rights: Rights): ListFilters {
  const given = new URLSearchParams(search);
  const chosen = facets.flatMap((facet): [Facet | 'q', string][] => {
    const found = optionsOf(facet, rights).find(
      ({ label }) => slug(label) === given.get(parameters[facet]),
    );
    return found ? [[facet, found.value]] : [];
  });
  const text = given.get(parameters.q)?.trim() ?? '';
  return Object.fromEntries([...chosen, ...(text === '' ? [] : [['q', text]])]) as ListFilters;
}

/** The URL of the list with these filters, such as /groepen?stand=goedgekeurd&zoek=molen. */
export function listAddress(filters: ListFilters, rights: Rights): string {
  const query = new URLSearchParams();
  for (const facet of facets) {
    const option = optionsOf(facet, rights).find(({ value }) => value === filters[facet]);
    if (option) query.set(parameters[facet], slug(option.label));
  }
  if (filters.q) query.set(parameters.q, filters.q);
  return query.size > 0 ? `/groepen?${query}` : '/groepen';
}

function slug(label: string): string {
  const plain = label.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain.replaceAll(/[^a-z0-9]+/g, '-');
}
