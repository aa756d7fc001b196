import type { Municipality, Region } from '../../shared/regions/region.ts';

/** What the chooser knows about a region. */
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
