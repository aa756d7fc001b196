import type { Municipality, Region } from '../../shared/regions/region.ts';

/** The part of a region's configuration that the chooser uses. */
export interface ChooserRegion extends Pick<Region, 'id' | 'name' | 'referencePrefix' | 'police'> {
  readonly municipalities: readonly Pick<Municipality, 'code' | 'name'>[];
}

export function chooserRegionOf({
  id,
  name,
  referencePrefix,
  police,
  municipalities,
}: Region): ChooserRegion {
  return {
    id,
    name,
    referencePrefix,
    police,
    municipalities: municipalities.map(({ code, name: called }) => ({ code, name: called })),
  };
}
