import { CredentialRefused } from '../../../shared/domain/errors.ts';
import { GroupNotFound, type Group } from '../../../shared/domain/groups/group.ts';
import { isWaiting, reviewVersionOf } from '../../../shared/domain/groups/waiting.ts';
import { isLikelyDuplicate } from '../../../shared/domain/linking/link.ts';
import type { NeighbourGroup } from '../../../shared/domain/linking/neighbour-group.ts';
import { linkableNeighbours, type LinkableNeeds } from '../../../shared/linking/link-distance.ts';
import type { Authority } from '../../../shared/ports/access.ts';
import type { Desk } from '../../../shared/ports/desk.ts';
import type { GroupRepository } from '../../../shared/ports/groups.ts';
import type { Neighbour, NeighbourGroups } from '../../../shared/ports/linking.ts';
import { namedMunicipality } from '../../../shared/regions/municipality.ts';
import type { RegionSet } from '../../../shared/regions/region-set.ts';
import type { Region } from '../../../shared/regions/region.ts';
import { decisionResponseOf } from '../../../shared/requests/groups/decision-response.ts';
import type { NearbyGroup, ReviewResponse } from '../../../shared/requests/groups/responses.ts';

interface Needs extends LinkableNeeds {
  readonly groups: Pick<GroupRepository, 'find' | 'coordinators'>;
  readonly neighbourGroups: Pick<NeighbourGroups, 'find'>;
  readonly authority: Pick<Authority, 'officer'>;
  readonly desk: Pick<Desk, 'officer'>;
  readonly region: Region;
}

/** Everything that an officer needs in order to decide on a registration. Throws CredentialRefused or GroupNotFound. */
export async function reviewRegistration(
  needs: Needs,
  groupId: string,
  credential: string | undefined,
): Promise<ReviewResponse> {
  const { officer, version } = await needs.authority.officer(credential, groupId, 'decide');
  const group = await needs.groups.find(groupId);
  if (group?.reference === undefined || group.confirmedAt === undefined) throw new GroupNotFound();
  if (!officer.municipalities.includes(group.municipality)) throw new CredentialRefused('foreign');
  const [coordinator] = await needs.groups.coordinators(groupId);
  if (!coordinator) throw new GroupNotFound();
  return {
    id: group.id,
    reference: group.reference,
    name: group.name,
    municipality: namedMunicipality(needs.region, group.municipality),
    phase: group.phase,
    participants: group.participants,
    briefing: group.briefing,
    status: group.status,
    registeredAt: group.registeredAt,
    confirmedAt: group.confirmedAt,
    streets: group.area.streets,
    polygon: group.area.polygon,
    coordinator: {
      name: coordinator.name,
      email: coordinator.email,
      phone: coordinator.phone,
      sharesContact: coordinator.consents.shareContact !== undefined,
    },
    nearby: await nearbyGroups(needs, group),
    ...(group.decision
      ? {
          decision: decisionResponseOf(
            group.decision,
            await needs.desk.officer(group.decision.officerId),
          ),
        }
      : {}),
    ...(group.answer ? { answer: group.answer } : {}),
    officer: officer.title,
    mayDecide: officer.role === 'team' ? 'receives-only' : mayDecide(group, version),
  };
}

function mayDecide(group: Group, version: number): ReviewResponse['mayDecide'] {
  if (group.status === 'withdrawn' || group.status === 'expired') return 'ended';
  if (!isWaiting(group)) return 'decided';
  return reviewVersionOf(group) === version ? 'yes' : 'changed';
}

async function nearbyGroups(needs: Needs, group: Group): Promise<NearbyGroup[]> {
  const near = await linkableNeighbours(needs, group.area.polygon, group.id);
  const found = await Promise.all(
    near.map(async (neighbour) =>
      nearbyGroup(needs.regions, neighbour, await needs.neighbourGroups.find(neighbour)),
    ),
  );
  return found.filter((candidate) => candidate !== undefined);
}

function nearbyGroup(
  regions: RegionSet,
  neighbour: Neighbour,
  group: NeighbourGroup | undefined,
): NearbyGroup | undefined {
  if (group?.reference === undefined) return undefined;
  return {
    reference: group.reference,
    name: group.name,
    region: neighbour.regionId,
    municipality: namedMunicipality(regions, group.municipality),
    phase: group.phase,
    distance: neighbour.distance,
    relation: neighbour.relation,
    overlap: neighbour.overlap,
    likelyDuplicate: isLikelyDuplicate(neighbour),
    polygon: neighbour.polygon,
  };
}
