import * as z from 'zod';
import type { Region } from '../../regions/region.ts';

/** At least one of the region's municipalities. Duplicates are removed, and the codes are sorted. */
export function someMunicipalities({ municipalities }: Pick<Region, 'municipalities'>) {
  const codes = municipalities.map(({ code }) => code);
  return z
    .array(z.enum(codes, { error: 'Kies gemeenten uit de lijst.' }), {
      error: 'Kies de gemeenten.',
    })
    .min(1, { error: 'Kies minstens één gemeente.' })
    .max(codes.length, { error: 'Noem elke gemeente hoogstens één keer.' })
    .transform((chosen) => [...new Set(chosen)].toSorted());
}
