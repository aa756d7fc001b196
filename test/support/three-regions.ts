import { bel } from '../../shared/regions/bel.ts';
import { exampleDesk } from '../../shared/regions/index.ts';
import { langstraat } from '../../shared/regions/langstraat.ts';
import { regionSet } from '../../shared/regions/region-set.ts';
import type { DeskMailbox, Region, RegionDesk } from '../../shared/regions/region.ts';
import { grensland, grenslandDesk } from './further-region/grensland.ts';
import { regionWith } from './regions.ts';

/** The regions of a test system that was started with `furtherRegion`. Langstraat and BEL each touch grensland. */
export const threeRegions = [langstraat, bel, grensland] as const satisfies readonly Region[];

/** The example desk of any of the regions, including the one that is served only in tests. */
export function deskOf(regionId: string): RegionDesk {
  return regionId === grensland.id ? grenslandDesk : exampleDesk(regionId);
}

/** The one of the three regions that includes this municipality. Throws if none does. */
export function regionOf(municipality: string): Region {
  return regionWith(regionSet(threeRegions), municipality);
}

/** The mailboxes that receive the mail about this municipality, which can be in any of the three regions. */
export function mailboxesOf(municipality: string): readonly DeskMailbox[] {
  return deskOf(regionOf(municipality).id).mailboxes.filter(
    ({ role, municipalities }) => role !== 'team' && municipalities.includes(municipality),
  );
}
