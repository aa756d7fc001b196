import type { Neighbourhood, Position, Region } from '../../../shared/regions/region.ts';

/**
 * Four decimal places give a precision of about ten metres, which is enough to identify a side of the street, but not a
 * single house.
 */
const decimals = 4;

/** The URL of the search results for a place. It contains only rounded numbers, never what somebody typed. */
export function findAddress(place: Position): string {
  return `/zoeken?plaats=${placeText(place)}`;
}

/** The URL of the registration form, with this place as the centre of the area. */
export function startHereAddress(place: Position): string {
  return `/aanmelden?plaats=${placeText(place)}`;
}

/** The place in the query string of a URL; undefined when there is no valid one. */
export function placeOf(search: string): Position | undefined {
  const match = /^(-?\d{1,2}(?:\.\d{1,6})?),(-?\d{1,3}(?:\.\d{1,6})?)$/.exec(
    new URLSearchParams(search).get('plaats') ?? '',
  );
  return match ? roundedPlace([Number(match[2]), Number(match[1])]) : undefined;
}

export function roundedPlace([longitude, latitude]: Position): Position {
  return [Number(longitude.toFixed(decimals)), Number(latitude.toFixed(decimals))];
}

/** Latitude first, as people usually write coordinates. */
function placeText([longitude, latitude]: Position): string {
  return `${latitude.toFixed(decimals)},${longitude.toFixed(decimals)}`;
}

/** A neighbourhood describes a place only if its label point is at most this many metres from the place. */
const nearby = 2500;

/**
 * The neighbourhood with the nearest label point, for describing a place in words; undefined when that point is too far
 * away.
 */
export function neighbourhoodNear(region: Region, place: Position): Neighbourhood | undefined {
  const measured = region.neighbourhoods
    .filter(({ code }) => code.startsWith('BU'))
    .map((neighbourhood) => ({ neighbourhood, metres: roughMetres(place, neighbourhood.point) }));
  const nearest = measured.toSorted((a, b) => a.metres - b.metres)[0];
  return nearest && nearest.metres <= nearby ? nearest.neighbourhood : undefined;
}

/**
 * The distance in metres, accurate to a few per cent within the Netherlands, which is enough to choose the nearest
 * neighbourhood.
 */
function roughMetres(
  [longitude, latitude]: Position,
  [otherLongitude, otherLatitude]: Position,
): number {
  const east = (longitude - otherLongitude) * 111_320 * Math.cos((latitude * Math.PI) / 180);
  return Math.hypot(east, (latitude - otherLatitude) * 110_574);
}
