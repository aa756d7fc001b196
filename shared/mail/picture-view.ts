import { isLikelyDuplicate } from '../domain/linking/duplicate.ts';
import type { NearbyGroup } from '../ports/linking.ts';
import type { Municipality } from '../regions/region.ts';
import type { Picture } from './area-picture.ts';
import { formatDistance, formatRelation, formatNames, sameArea } from './wording.ts';

/** Describes a picture of areas in words, for its legend and its alternative text. */
export function pictureView(
  picture: Picture,
  {
    own,
    municipality,
  }: {
    readonly own: string;
    readonly municipality: Municipality;
  },
): object {
  const near = picture.shown.filter((neighbour) => !isLikelyDuplicate(neighbour));
  const duplicates = picture.shown.filter(isLikelyDuplicate);
  const others = picture.shown.map(
    (neighbour) =>
      `${neighbour.group.name} ${picture.same.includes(neighbour) ? sameArea : formatRelation(neighbour, 'dit gebied')}`,
  );
  return {
    cid: picture.cid,
    alt:
      others.length === 0
        ? `${own}, zonder andere groepen eromheen.`
        : `${own}. ${formatNames(others)}.`,
    own,
    near: names(near),
    duplicate: duplicates.length > 0 && `${names(duplicates)} (waarschijnlijk dubbel)`,
    same:
      picture.same.length > 0 && `Zelfde gebied, daarom over elkaar heen: ${names(picture.same)}`,
    frame: picture.showsFrame && municipality.name,
    scale: formatDistance(picture.scaleMetres),
  };
}

function names(groups: readonly NearbyGroup[]): string {
  return formatNames(groups.map(({ group }) => group.name));
}
