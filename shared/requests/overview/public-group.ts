import type { OverviewGroup } from '../../domain/overview/overview.ts';
import { namedMunicipality } from '../../regions/municipality.ts';
import type { RegionSet } from '../../regions/region-set.ts';
import type { Region } from '../../regions/region.ts';
import type { PublicGroup } from './responses.ts';

/** A group in the overview, as the API returns it. */
export function publicGroupOf(
  group: OverviewGroup,
  places: Pick<Region, 'municipalities'>,
): PublicGroup {
  return {
    reference: group.reference,
    name: group.name,
    municipality: namedMunicipality(places, group.municipality),
    phase: group.phase,
    participants: group.participants,
    streets: group.streets,
    activeSince: group.activeSince,
    joining: group.joining,
    neighbours: group.neighbours.length,
    polygon: group.polygon,
  };
}

/**
 * The id of the region of a group in the overview. A group whose municipality no longer exists counts as belonging to
 * the region that shows it.
 */
export function regionIdOf(
  { municipality }: Pick<OverviewGroup, 'municipality'>,
  { region, regions }: { readonly region: Pick<Region, 'id'>; readonly regions: RegionSet },
): string {
  return (regions.ofMunicipality(municipality) ?? region).id;
}
