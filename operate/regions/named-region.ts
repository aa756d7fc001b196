import { StartRefused } from '../../local/start-refused.ts';
import { regionById, regionIds } from '../../shared/regions/index.ts';
import type { Region } from '../../shared/regions/region.ts';

/**
 * The region whose id is the only argument besides the options. Throws StartRefused if there is no such region, with a
 * message that lists the existing ids, or if there are further arguments.
 */
export function namedRegion([id, ...more]: readonly string[]): Region {
  if (more.length > 0) throw new StartRefused(`Name one region only; leave out ${more.join(' ')}.`);
  const known = regionIds.find((each) => each === id);
  if (known === undefined)
    throw new StartRefused(
      `Name a region: ${regionIds.join(', ')}. A new one is added to shared/regions/index.ts first (CONTRIBUTING.md).`,
    );
  return regionById(known);
}
