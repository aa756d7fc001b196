import { isLikelyDuplicate } from '../domain/linking/link.ts';
import type { NearbyGroup } from '../ports/letters.ts';
import { nameOfMunicipality } from '../regions/municipality.ts';
import type { LetterContext } from './letter-context.ts';
import { distanceWords, relationWords } from './wording.ts';

/** More lines than this make a mail that nobody reads. */
const mostListed = 20;

/** The groups around an area for a template, nearest first. */
export function nearbyView(
  nearby: readonly NearbyGroup[],
  area: 'dit gebied' | 'uw gebied',
  { region }: LetterContext,
): object {
  const rows = nearby.map((neighbour) => ({
    name: neighbour.group.name,
    reference: neighbour.group.reference,
    municipality: nameOfMunicipality(region, neighbour.group.municipality).name,
    relation: relationWords(neighbour, area),
    percent: Math.round(neighbour.overlap * 100),
    duplicate: isLikelyDuplicate(neighbour),
  }));
  const duplicates = rows.filter(({ duplicate }) => duplicate);
  return {
    linkDistance: distanceWords(region.linkDistance),
    hasNearby: rows.length > 0,
    nearby: rows.slice(0, mostListed),
    nearbyLeftOut: Math.max(0, rows.length - mostListed),
    hasDuplicates: duplicates.length > 0,
    duplicates,
  };
}
