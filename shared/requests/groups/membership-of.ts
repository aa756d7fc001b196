import { wasEnded, type Member } from '../../domain/groups/circle.ts';
import type { Group } from '../../domain/groups/group.ts';
import { namedMunicipality } from '../../regions/municipality.ts';
import type { Region } from '../../regions/region.ts';
import type { MembershipResponse } from './circle.ts';

/** A coordinator's own membership of the circle of the group's municipality, as the API returns it. */
export function membershipOf(
  region: Pick<Region, 'municipalities'>,
  { municipality }: Pick<Group, 'municipality'>,
  member: Member | undefined,
): MembershipResponse {
  const named = { municipality: namedMunicipality(region, municipality) };
  if (!member || wasEnded(member)) return named;
  const { state, since, source } = member;
  return { ...named, membership: { state, since, source } };
}
