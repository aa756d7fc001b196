import type { Municipality, Neighbourhood } from '../../../shared/regions/region.ts';
import { plainName } from '../neighbourhoods.ts';
import type { FoundAddress } from './address.ts';

const maxResults = 8;

/** The places of one or more regions. Every `Region` has these fields too. */
export interface Places {
  readonly municipalities: readonly Pick<Municipality, 'code' | 'name'>[];
  readonly neighbourhoods: readonly Neighbourhood[];
}

/** The neighbourhoods that match the search text. */
export function knownPlaces(
  { municipalities, neighbourhoods }: Places,
  text: string,
): FoundAddress[] {
  const names = new Map(municipalities.map(({ code, name }) => [code, name]));
  return neighbourhoods
    .map(({ code, name, municipality, point }) => ({
      id: code,
      name: `${plainName(name)}, ${names.get(municipality) ?? ''}`,
      municipality: names.get(municipality),
      point,
    }))
    .filter(({ name }, index, all) => all.findIndex((other) => other.name === name) === index)
    .filter(({ name }) => matchesText(name, text))
    .slice(0, maxResults);
}

/** Whether every word of the search text is the start of a word in the name. Text without words never matches. */
export function matchesText(name: string, text: string): boolean {
  const [words, parts] = [wordsOf(text), wordsOf(name)];
  return words.length > 0 && words.every((word) => parts.some((part) => part.startsWith(word)));
}

/**
 * The words in a string, in lower case and without accents. All characters other than letters and digits separate
 * words.
 */
export function wordsOf(text: string): string[] {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
}
