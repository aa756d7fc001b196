import { ownCoordinator } from '../../../shared/auth/own-coordinator.ts';
import type { Coordinator } from '../../../shared/domain/groups/coordinator.ts';
import type { Link } from '../../../shared/domain/linking/link.ts';
import { unlessUnreadable } from '../../../shared/domain/unless-unreadable.ts';
import type { Authority } from '../../../shared/ports/access.ts';
import type { GroupHistory, GroupRepository } from '../../../shared/ports/groups.ts';
import type { JoiningRepository, JoinRepository } from '../../../shared/ports/joining.ts';
import type { LinkRepository, NeighbourGroups } from '../../../shared/ports/linking.ts';
import type { Log } from '../../../shared/ports/platform.ts';
import { namedMunicipality } from '../../../shared/regions/municipality.ts';
import type { RegionSet } from '../../../shared/regions/region-set.ts';
import type { Region } from '../../../shared/regions/region.ts';
import {
  ownHistoryEvents,
  type OwnGroupResponse,
  type OwnNeighbour,
} from '../../../shared/requests/coordinators/own-group.ts';
import { historyLines } from '../../../shared/requests/groups/history-lines.ts';

interface Needs {
  readonly groups: Pick<GroupRepository, 'findByReference' | 'coordinators'>;
  readonly authority: Pick<Authority, 'coordinator'>;
  readonly history: GroupHistory;
  readonly joining: Pick<JoiningRepository, 'of'>;
  readonly joins: Pick<JoinRepository, 'waitingAt'>;
  readonly links: Pick<LinkRepository, 'of'>;
  readonly neighbourGroups: Pick<NeighbourGroups, 'find' | 'contactsFor'>;
  readonly region: Region;
  readonly regions: RegionSet;
  readonly log: Pick<Log, 'warn'>;
}

const shownEvents: ReadonlySet<string> = new Set(ownHistoryEvents);

/**
 * Returns a group as one of its own coordinators sees it. A neighbour that cannot be read is logged and left out.
 * Throws CredentialRefused if the token is not valid for the group.
 */
export async function showOwnGroup(
  needs: Needs,
  wanted: string,
  credential: string | undefined,
): Promise<OwnGroupResponse> {
  const { group, coordinator } = await ownCoordinator(needs, wanted, credential);
  const { id, name, phase, participants, briefing, registeredAt, version } = group;
  const [events, { state: joining }, openRequests, neighbours] = await Promise.all([
    needs.history.of(id),
    needs.joining.of(group),
    needs.joins.waitingAt(id),
    neighboursOf(needs, id, coordinator),
  ]);
  const shown = events.filter(({ event }) => shownEvents.has(event.name));
  return {
    reference: wanted,
    name,
    municipality: namedMunicipality(needs.region, group.municipality),
    phase,
    participants,
    briefing,
    briefingGivenOn: group.briefingGivenOn,
    briefingRequestedAt: group.briefingRequestedAt,
    joining,
    registeredAt,
    activeSince: group.activeSince,
    streets: group.area.streets,
    polygon: group.area.polygon,
    sharesContact: coordinator.consents.shareContact !== undefined,
    neighbours,
    openRequests,
    // The titles of the officers who acted on the group or decided about it are stored with the group.
    history: await historyLines(group, shown, async () => undefined),
    version,
  };
}

/** The linked groups, nearest first; a neighbour that has just become inactive is left out. */
async function neighboursOf(
  needs: Needs,
  groupId: string,
  reader: Coordinator,
): Promise<OwnNeighbour[]> {
  const links = await needs.links.of(groupId);
  const nearest = links.toSorted((one, other) => one.distance - other.distance);
  const found = await Promise.all(nearest.map(async (link) => neighbourOf(needs, link, reader)));
  return found.flat();
}

async function neighbourOf(
  { neighbourGroups, regions, log }: Needs,
  { neighbourId: groupId, neighbourRegionId: regionId, distance, relation, overlap }: Link,
  reader: Coordinator,
): Promise<OwnNeighbour[]> {
  const group = await unlessUnreadable(
    () => neighbourGroups.find({ groupId, regionId }),
    (key) => log.warn('a neighbour of a group cannot be read', { key }),
  );
  if (group?.reference === undefined) return [];
  const { reference, name, municipality, phase } = group;
  return [
    {
      reference,
      name,
      region: regionId,
      municipality: namedMunicipality(regions, municipality),
      phase,
      distance,
      relation,
      overlap,
      contacts: [...(await neighbourGroups.contactsFor(reader, { groupId, regionId }))],
    },
  ];
}
