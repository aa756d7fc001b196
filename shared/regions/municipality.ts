import type { Municipality, Region } from './region.ts';

/** The region's municipality with this CBS code. */
export function municipalityOf(
  region: Pick<Region, 'municipalities'>,
  code: string | undefined,
): Municipality | undefined {
  return region.municipalities.find((municipality) => municipality.code === code);
}

/**
 * A municipality as the API returns it. An unknown code is used as the name, because old records can refer to a
 * municipality that no longer exists.
 */
export function namedMunicipality(region: Region, code: string): { code: string; name: string } {
  return {
    code,
    name: municipalityOf(region, code)?.name ?? code,
  };
}
