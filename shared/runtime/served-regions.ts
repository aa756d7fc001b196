import { regionById } from '../regions/index.ts';
import { regionSet, type RegionSet } from '../regions/region-set.ts';
import type { Region } from '../regions/region.ts';
import type { Environment } from './env.ts';
import { logRegion } from './logged-region.ts';
import { logger } from './logger.ts';

/** The regions that share this deployment. */
export function servedRegions({ REGIONS }: Pick<Environment, 'REGIONS'>): RegionSet {
  const [first, ...others] = REGIONS;
  return regionSet([regionById(first), ...others.map(regionById)]);
}

/** Calls `build` the first time that a region is used, and returns the same result for that region from then on. */
export function perRegion<Built>(build: (region: Region) => Built): (region: Region) => Built {
  const built = new Map<string, Built>();
  return (region) => {
    const known = built.get(region.id);
    if (known !== undefined) return known;
    const fresh = build(region);
    built.set(region.id, fresh);
    return fresh;
  };
}

/** Some regions failed; each failure has already been logged. */
export class RegionsFailed extends AggregateError {
  override readonly name = 'RegionsFailed';
}

/**
 * Does scheduled work for one region after another. A region that fails does not stop the others; RegionsFailed is
 * thrown at the end.
 */
export async function forEachRegion(
  { all }: RegionSet,
  work: (region: Region) => Promise<void>,
): Promise<void> {
  const failures: unknown[] = [];
  for (const region of all) {
    await logRegion(region.id, async () => {
      try {
        await work(region);
      } catch (error) {
        logger.error('scheduled work failed for a region', error);
        failures.push(error);
      }
    });
  }
  if (failures.length > 0) throw new RegionsFailed(failures, `${failures.length} regions failed`);
}
