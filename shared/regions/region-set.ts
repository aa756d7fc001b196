import type { Municipality, Region } from './region.ts';

/** The regions that share a deployment. */
export interface RegionSet {
  /** At least one; the first answers requests that name no region. */
  readonly all: readonly [Region, ...Region[]];
  /** The municipalities of all regions, whose names are public. */
  readonly municipalities: readonly Municipality[];
  find(regionId: string): Region | undefined;
  /** Throws UnknownRegion. */
  named(regionId: string): Region;
}

/** An id that none of the regions of this deployment has: it comes from another deployment, or the region has left. */
export class UnknownRegion extends Error {
  override readonly name = 'UnknownRegion';

  constructor(regionId: string) {
    super(`this deployment does not serve the region ${regionId}`);
  }
}

export function regionSet(all: RegionSet['all']): RegionSet {
  const byId = new Map(all.map((region) => [region.id, region]));
  return {
    all,
    municipalities: all.flatMap(({ municipalities }) => municipalities),
    find: (regionId) => byId.get(regionId),
    named(regionId) {
      const region = byId.get(regionId);
      if (!region) throw new UnknownRegion(regionId);
      return region;
    },
  };
}
