import { municipalityOf } from '../../../shared/regions/municipality.ts';
import type { Region } from '../../../shared/regions/region.ts';
import { plainName } from '../neighbourhoods.ts';
import type { FoundAddress } from './address.ts';

const maxResults = 8;

/**
 * The region's own neighbourhoods that match the search text; used as a fallback when the address search cannot be
 * reached.
 */
export function knownPlaces(region: Region, text: string): FoundAddress[] {
  const words = wordsOf(text);
  if (words.length === 0) return [];
  return region.neighbourhoods
    .map(({ code, name, municipality, point }) => ({
      id: code,
      name: `${plainName(name)}, ${nameOf(region, municipality)}`,
      point,
    }))
    .filter(({ name }, index, all) => all.findIndex((other) => other.name === name) === index)
    .filter(({ name }) =>
      words.every((word) => wordsOf(name).some((part) => part.startsWith(word))),
    )
    .slice(0, maxResults);
}

function nameOf(region: Region, municipality: string): string {
  return municipalityOf(region, municipality)?.name ?? '';
}

/**
 * The words in a string, in lower case and without accents. All characters other than letters and digits separate
 * words.
 */
function wordsOf(text: string): string[] {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
}
