import type { Phase } from '../../shared/domain/groups/group.ts';
import { municipalityOf } from '../../shared/regions/municipality.ts';
import type { Region } from '../../shared/regions/region.ts';
import type { PublicGroup } from '../../shared/requests/overview/responses.ts';

export const orders = ['name', 'neighbours', 'newest'] as const;
export type Order = (typeof orders)[number];

export interface GroupFilters {
  readonly municipality?: string | undefined;
  readonly phase?: Phase | undefined;
  readonly order?: Order | undefined;
}

/** How the filters are written in the URL, which omits the default order. */
const phaseSlugs: Record<Phase, string> = { running: 'actief', forming: 'in-oprichting' };
const orderSlugs: Record<Order, string> = {
  name: 'naam',
  neighbours: 'buurgroepen',
  newest: 'nieuwste',
};

/** Reads the filters from the query string of a URL; unknown values are ignored. */
export function filtersOf(region: Region, search: string): GroupFilters {
  const parameters = new URLSearchParams(search);
  const place = parameters.get('gemeente');
  return {
    municipality: region.municipalities.find(({ name }) => slug(name) === place)?.code,
    phase: keyOf(phaseSlugs, parameters.get('fase')),
    order: keyOf(orderSlugs, parameters.get('volgorde')),
  };
}

/** The URL of the overview with these filters, such as /groepen?gemeente=dongen&fase=actief. */
export function overviewAddress(
  region: Region,
  { municipality, phase, order }: GroupFilters,
): string {
  const parameters = new URLSearchParams();
  const name = municipalityOf(region, municipality)?.name;
  if (name) parameters.set('gemeente', slug(name));
  if (phase) parameters.set('fase', phaseSlugs[phase]);
  if (order && order !== 'name') parameters.set('volgorde', orderSlugs[order]);
  return parameters.size > 0 ? `/groepen?${parameters}` : '/groepen';
}

/** The URL of the coverage page, for the region or for one municipality. */
export function coverageAddress(region: Region, municipality: string | undefined): string {
  return overviewAddress(region, { municipality }).replace('/groepen', '/groepen/dekking');
}

/** The groups that match the filters, in the chosen order. */
export function selectGroups(
  groups: readonly PublicGroup[],
  { municipality, phase, order = 'name' }: GroupFilters,
): PublicGroup[] {
  const chosen = groups.filter(
    (group) =>
      (!municipality || group.municipality.code === municipality) &&
      (!phase || group.phase === phase),
  );
  return chosen.toSorted((a, b) => compare[order](a, b) || byName(a, b));
}

const names = new Intl.Collator('nl', { numeric: true });

function byName(a: PublicGroup, b: PublicGroup): number {
  return names.compare(a.name, b.name) || a.reference.localeCompare(b.reference);
}

const compare: Record<Order, (a: PublicGroup, b: PublicGroup) => number> = {
  name: byName,
  neighbours: (a, b) => b.neighbours - a.neighbours,
  newest: (a, b) => b.activeSince.localeCompare(a.activeSince),
};

function slug(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
}

function keyOf<K extends string>(slugs: Record<K, string>, value: string | null): K | undefined {
  return (Object.keys(slugs) as K[]).find((key) => slugs[key] === value);
}
