import { StartRefused } from '../../local/start-refused.ts';
import { regionById, regionIds } from '../../shared/regions/index.ts';
import type { Region } from '../../shared/regions/region.ts';

/** The region whose id an operator typed. Throws StartRefused with the ids that exist. */
export function namedRegion(id: string | undefined): Region {
  const known = regionIds.find((each) => each === id);
  if (known === undefined)
    throw new StartRefused(
      `Name a region: ${regionIds.join(', ')}. A new one is added to shared/regions/index.ts first (CONTRIBUTING.md).`,
    );
  return regionById(known);
}
