import { StartRefused } from '../../local/start-refused.ts';
import { regionById, regionIds } from '../../shared/regions/index.ts';
import type { Region } from '../../shared/regions/region.ts';

/**
 * The region whose id is the only word that an operator typed beside the options. Throws StartRefused with the ids that
 * exist, or with a request to leave out the other words.
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
