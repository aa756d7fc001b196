import { officerTitles, type OfficerTitles } from '../../../shared/auth/officer-titles.ts';
import { ensureRight, type SignedInOfficer } from '../../../shared/domain/desk/officer-session.ts';
import { isAllowed } from '../../../shared/domain/desk/rights.ts';
import { possibleActs } from '../../../shared/domain/groups/act-on-group.ts';
import { rightToAct } from '../../../shared/domain/groups/act.ts';
import { firstBeforeOthers } from '../../../shared/domain/groups/coordinator.ts';
import { GroupNotFound, isActive, type Group } from '../../../shared/domain/groups/group.ts';
import type { NotedBy } from '../../../shared/domain/groups/note.ts';
import type { Link } from '../../../shared/domain/linking/link.ts';
import { keepLedgerDays } from '../../../shared/domain/mail/ledger.ts';
import { daysAfter } from '../../../shared/domain/platform/time.ts';
import { unlessUnreadable } from '../../../shared/domain/unless-unreadable.ts';
import type {
  CircleRepository,
  GroupHistory,
  GroupRepository,
  NoteRepository,
  StoredEvent,
} from '../../../shared/ports/groups.ts';
import type { JoiningRepository } from '../../../shared/ports/joining.ts';
import type { LinkRepository, NeighbourGroups } from '../../../shared/ports/linking.ts';
import type { LettersOfEvents } from '../../../shared/ports/mail.ts';
import type { Clock } from '../../../shared/ports/platform.ts';
import { namedMunicipality } from '../../../shared/regions/municipality.ts';
import type { RegionSet } from '../../../shared/regions/region-set.ts';
import type { Region } from '../../../shared/regions/region.ts';
import { deskContactsOf } from '../../../shared/requests/desk/desk-contacts.ts';
import type {
  DeskGroupResponse,
  DeskNeighbour,
  DeskNote,
} from '../../../shared/requests/desk/desk-group.ts';
import { decisionResponseOf } from '../../../shared/requests/groups/decision-response.ts';
import { historyLines } from '../../../shared/requests/groups/history-lines.ts';

interface Needs extends OfficerTitles {
  readonly groups: Pick<GroupRepository, 'findByReference' | 'coordinators'>;
  readonly history: GroupHistory;
  readonly joining: Pick<JoiningRepository, 'of'>;
  readonly circles: Pick<CircleRepository, 'find'>;
  readonly links: Pick<LinkRepository, 'of'>;
  readonly neighbourGroups: Pick<NeighbourGroups, 'find'>;
  readonly letters: LettersOfEvents;
  readonly notes: Pick<NoteRepository, 'of'>;
  readonly region: Region;
  readonly regions: RegionSet;
  readonly clock: Clock;
}

/** Letters are looked up for at most this many of the latest events. */
const mostEvents = 40;

/**
 * Everything about one group except contact details. Leaves out a neighbour, or an officer in the history, that cannot
 * be read, and logs this. Throws GroupNotFound or OutOfScope.
 */
export async function showDeskGroup(
  needs: Needs,
  officer: SignedInOfficer,
  wanted: string,
): Promise<DeskGroupResponse> {
  const group = await needs.groups.findByReference(wanted);
  if (group?.reference === undefined) throw new GroupNotFound();
  ensureRight(officer, 'groups.see', group.municipality);
  const { id, reference, name, phase, participants, briefing, status, registeredAt } = group;
  const mayNote = isAllowed(officer.rights, 'follow-up', group);
  const [events, joining, coordinators, neighbours, notes] = await Promise.all([
    needs.history.of(id),
    needs.joining.of(group),
    coordinatorsOf(needs, group),
    neighboursOf(needs, group),
    mayNote ? notesOf(needs, id) : undefined,
  ]);
  const decision = group.decision && decisionResponseOf(group.decision, officer);
  const [history, letters] = await Promise.all([
    historyLines(group, events, officerTitles(needs), decision?.duplicateOf),
    lettersOf(needs, events),
  ]);
  return {
    id,
    reference,
    name,
    municipality: namedMunicipality(needs.region, group.municipality),
    phase,
    participants,
    briefing,
    ...(group.briefingGivenOn === undefined ? {} : { briefingGivenOn: group.briefingGivenOn }),
    status,
    ...(isActive(group) ? { joining: joining.state } : {}),
    registeredAt,
    ...(group.activeSince === undefined ? {} : { activeSince: group.activeSince }),
    streets: group.area.streets,
    polygon: group.area.polygon,
    coordinators,
    neighbours,
    ...(decision ? { decision } : {}),
    history,
    letters,
    ...(notes ? { notes } : {}),
    maySeeContacts: isAllowed(officer.rights, 'contacts.see', group),
    version: group.version,
    mayDo: possibleActs(group, joining).filter((act) =>
      isAllowed(officer.rights, rightToAct[act], group),
    ),
  };
}

async function coordinatorsOf(
  { groups, circles }: Needs,
  { id, municipality }: Group,
): Promise<DeskGroupResponse['coordinators']> {
  const coordinators = firstBeforeOthers(await groups.coordinators(id));
  return Promise.all(
    coordinators.map(async ({ id: coordinatorId, role, mailState, consents }) => {
      const member = await circles.find(municipality, coordinatorId);
      return {
        role,
        mail: mailState,
        sharesContact: consents.shareContact !== undefined,
        ...(member ? { circle: { state: member.state, since: member.since } } : {}),
      };
    }),
  );
}

async function notesOf({ notes }: Needs, groupId: string): Promise<DeskNote[]> {
  const stored = await notes.of(groupId);
  return stored.notes.toReversed().map(({ id, by, text, removed }) => ({
    id,
    by: notedBy(by),
    ...(text === undefined ? {} : { text }),
    ...(removed ? { removed: notedBy(removed) } : {}),
  }));
}

function notedBy({ officerTitle: officer, at }: NotedBy): DeskNote['by'] {
  return { officer, at };
}

/** The linked groups, nearest first; a neighbour that has just become inactive is left out. */
async function neighboursOf(needs: Needs, { id }: Group): Promise<DeskNeighbour[]> {
  const links = await needs.links.of(id);
  const nearest = links.toSorted((one, other) => one.distance - other.distance);
  const found = await Promise.all(nearest.map(async (link) => neighbourOf(needs, link)));
  return found.flat();
}

async function neighbourOf(
  { neighbourGroups, regions, log }: Needs,
  link: Link,
): Promise<DeskNeighbour[]> {
  const { neighbourId: groupId, neighbourRegionId: regionId } = link;
  const group = await unlessUnreadable(
    () => neighbourGroups.find({ groupId, regionId }),
    (key) => log.warn('a neighbour of a group cannot be read', { key }),
  );
  if (group?.reference === undefined) return [];
  const { reference, name, municipality, phase, area } = group;
  const { distance, relation, overlap, crossesBorder, since } = link;
  const desk = deskContactsOf(regions, municipality);
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
      crossesBorder,
      linkedSince: since,
      polygon: area.polygon,
      ...(desk ? { desk } : {}),
    },
  ];
}

async function lettersOf(
  { letters, clock }: Needs,
  events: readonly StoredEvent[],
): Promise<DeskGroupResponse['letters']> {
  const oldest = daysAfter(clock(), -keepLedgerDays).toISOString();
  const recent = events.filter(({ time }) => time >= oldest).slice(-mostEvents);
  const found = await Promise.all(
    recent
      .toReversed()
      .map(async ({ id, time }) =>
        (await letters.of(id)).map(({ letter, state }) => ({ letter, at: time, state })),
      ),
  );
  return found.flat();
}
