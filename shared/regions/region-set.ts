import type { Municipality, Region } from './region.ts';

/** The regions that share a deployment. */
export interface RegionSet {
  /** At least one region; a request that does not name a region is for the first. */
  readonly all: readonly [Region, ...Region[]];
  /** The municipalities of all regions; their names are public. */
  readonly municipalities: readonly Municipality[];
  /** Throws UnknownRegion if the deployment has no region with this id. */
  named(regionId: string): Region;
  /** The region of the municipality with this CBS code; undefined if no region has that municipality any more. */
  ofMunicipality(code: string): Region | undefined;
}

/** This deployment has no region with the given id: the region is in another deployment, or has left this one. */
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
    named(regionId) {
      const region = byId.get(regionId);
      if (!region) throw new UnknownRegion(regionId);
      return region;
    },
    ofMunicipality: (code) =>
      all.find(({ municipalities }) => municipalities.some((each) => each.code === code)),
  };
}
