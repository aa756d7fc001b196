import type { Municipality, Region } from './region.ts';

/** Returns the municipality with this CBS code, if the region or set of regions has one. */
export function municipalityOf(
  places: Pick<Region, 'municipalities'>,
  code: string | undefined,
): Municipality | undefined {
  return places.municipalities.find((municipality) => municipality.code === code);
}

/** The CBS codes of the municipalities in a scope: the whole region, or those with the given codes. */
export function codesIn(
  places: Pick<Region, 'municipalities'>,
  scope: 'region' | readonly string[],
): string[] {
  return places.municipalities
    .map(({ code }) => code)
    .filter((code) => scope === 'region' || scope.includes(code));
}

/**
 * A municipality as the API returns it. An unknown code is used as the name, because old records can refer to a
 * municipality that no longer exists.
 */
export function namedMunicipality(
  places: Pick<Region, 'municipalities'>,
  code: string,
): { code: string; name: string } {
  return {
    code,
    name: municipalityOf(places, code)?.name ?? code,
  };
}
