import { bel } from '../../shared/regions/bel.ts';
import { langstraat } from '../../shared/regions/langstraat.ts';
import { regionSet, type RegionSet } from '../../shared/regions/region-set.ts';
import type { Municipality, Region } from '../../shared/regions/region.ts';

/** A deployment that serves only this region. */
export function onlyRegion(region: Region = langstraat): RegionSet {
  return regionSet([region]);
}

/** A deployment that Langstraat and BEL share. */
export function sharedByTwo(): RegionSet {
  return regionSet([langstraat, bel]);
}

/** The region that includes this municipality. Throws if there is none. */
export function regionWith(regions: RegionSet, municipality: string): Region {
  const region = regions.ofMunicipality(municipality);
  if (!region) throw new Error(`no region has ${municipality}`);
  return region;
}

const contact = { phone: '14 000', email: 'veiligheid@gemeente.example' };

/** Three municipalities, side by side from west to east; each touches the next and forms a region of its own. */
const municipalities: readonly Municipality[] = [
  { code: 'GM9001', name: 'Westdorp', bounds: [4.85, 51.55, 4.93, 51.65], contact },
  { code: 'GM9002', name: 'Middendorp', bounds: [4.93, 51.55, 4.95, 51.65], contact },
  { code: 'GM9003', name: 'Oostdorp', bounds: [4.95, 51.55, 5.05, 51.65], contact },
];

/** Three adjacent regions with these link distances in metres, from west to east. */
export function touchingRegions(
  linkDistances: readonly [west: number, middle: number, east: number],
): readonly [Region, Region, Region] {
  const [west, middle, east] = ['west', 'middle', 'east'].map((id, index): Region => {
    const municipality = municipalities[index];
    return {
      ...langstraat,
      id,
      name: id,
      referencePrefix: id.toUpperCase().slice(0, 2),
      municipalities: municipality ? [municipality] : [],
      linkDistance: linkDistances[index] ?? 0,
      neighbourhoods: [],
    };
  });
  if (!west || !middle || !east) throw new Error('there are three regions');
  return [west, middle, east];
}
