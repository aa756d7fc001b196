import type { Link } from '../domain/linking/link.ts';
import type { NeighbourContact, NeighbourGroup } from '../domain/linking/neighbour-group.ts';
import { namedMunicipality } from '../regions/municipality.ts';
import { siteUrlOf, type LetterContext } from './letter-context.ts';
import { formatPhone, formatRelation } from './wording.ts';

/** The template view of a linked group, with its page on the site of its own region. */
export function neighbourView(
  { neighbour, link }: { readonly neighbour: NeighbourGroup; readonly link: Link },
  area: 'dit gebied' | 'uw gebied',
  context: LetterContext,
) {
  return {
    name: neighbour.name,
    municipality: namedMunicipality(context.regions, neighbour.municipality).name,
    relation: formatRelation(link, area),
    page: `${siteUrlOf(context, neighbour.regionId)}/groepen/${neighbour.reference}`,
  };
}

/** The template view of the coordinators whose details the reader may see. */
export function contactsView(contacts: readonly NeighbourContact[]) {
  return contacts.map(({ name, email, phone }) => ({ name, email, phone: formatPhone(phone) }));
}
