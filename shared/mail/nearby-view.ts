import {
  duplicateSigns,
  isLikelyDuplicate,
  type DuplicateSign,
} from '../domain/linking/duplicate.ts';
import type { Proximity } from '../domain/linking/link.ts';
import type { NearbyGroup } from '../ports/linking.ts';
import { namedMunicipality } from '../regions/municipality.ts';
import type { Picture } from './area-picture.ts';
import type { LetterContext } from './letter-context.ts';
import { formatDistance, formatNames, formatRelation, sameArea } from './wording.ts';

/** The maximum number of groups in the list; nobody reads a longer one in an email. */
const maxListed = 20;

/** For each sign that a nearby group is the same group: the words that come after that group's name. */
const signTexts: Readonly<Record<DuplicateSign, (found: Proximity) => string>> = {
  area: ({ overlap }) => `de gebieden vallen voor ${Math.round(overlap * 100)}% samen`,
  mailbox: () => 'een coördinator heeft hetzelfde e-mailadres',
  phone: () => 'een coördinator heeft hetzelfde telefoonnummer',
};

/**
 * The template view of the groups around an area, nearest first. If the letter has a picture, `outsidePicture` marks
 * the groups that are not in it.
 */
export function nearbyView(
  nearby: readonly NearbyGroup[],
  area: 'dit gebied' | 'uw gebied',
  { region, regions }: LetterContext,
  picture?: Picture,
): object {
  const isSame = (neighbour: NearbyGroup): boolean => picture?.same.includes(neighbour) ?? false;
  const rows = nearby.map((neighbour) => ({
    name: neighbour.group.name,
    reference: neighbour.group.reference,
    municipality: namedMunicipality(regions, neighbour.group.municipality).name,
    relation: isSame(neighbour) ? sameArea : formatRelation(neighbour, area),
    duplicate: isLikelyDuplicate(neighbour),
    signs: formatNames(
      (neighbour.signs ?? duplicateSigns(neighbour)).map((sign) =>
        sign === 'area' && isSame(neighbour)
          ? 'de gebieden zijn precies hetzelfde'
          : signTexts[sign](neighbour),
      ),
    ),
    waits: neighbour.waits === true,
    outsidePicture: picture !== undefined && !picture.shown.includes(neighbour),
  }));
  const duplicates = rows.filter(({ duplicate }) => duplicate);
  return {
    linkDistance: formatDistance(region.linkDistance),
    hasNearby: rows.length > 0,
    nearby: rows.slice(0, maxListed),
    nearbyLeftOut: Math.max(0, rows.length - maxListed),
    hasDuplicates: duplicates.length > 0,
    duplicates,
  };
}
