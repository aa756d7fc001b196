import type { OverviewGroup } from '../../domain/overview/overview.ts';
import { namedMunicipality } from '../../regions/municipality.ts';
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
