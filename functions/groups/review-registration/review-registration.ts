import { officerTitles, type OfficerTitles } from '../../../shared/auth/officer-titles.ts';
import { ensureRight, type SignedInOfficer } from '../../../shared/domain/desk/officer-session.ts';
import { filledReplyText } from '../../../shared/domain/desk/reply-text.ts';
import { isAllowed } from '../../../shared/domain/desk/rights.ts';
import { standInWith } from '../../../shared/domain/desk/stand-in.ts';
import type { Coordinator } from '../../../shared/domain/groups/coordinator.ts';
import { GroupNotFound, type Group } from '../../../shared/domain/groups/group.ts';
import { decisionVersionOf, isWaiting } from '../../../shared/domain/groups/waiting.ts';
import { isLikelyDuplicate } from '../../../shared/domain/linking/duplicate.ts';
import { unlessUnreadable } from '../../../shared/domain/unless-unreadable.ts';
import { groupsAround } from '../../../shared/linking/groups-around.ts';
import type { LinkableNeeds } from '../../../shared/linking/link-distance.ts';
import type { Openings, ReplyTextRepository } from '../../../shared/ports/desk.ts';
import type { ContactIndex, GroupHistory, GroupRepository } from '../../../shared/ports/groups.ts';
import type { NearbyGroup, NeighbourGroups } from '../../../shared/ports/linking.ts';
import type { Clock } from '../../../shared/ports/platform.ts';
import { namedMunicipality } from '../../../shared/regions/municipality.ts';
import type { RegionSet } from '../../../shared/regions/region-set.ts';
import type { Region } from '../../../shared/regions/region.ts';
import { decisionResponseOf } from '../../../shared/requests/groups/decision-response.ts';
import { deskContactsOf } from '../../../shared/requests/desk/desk-contacts.ts';
import { historyLines } from '../../../shared/requests/groups/history-lines.ts';
import { colleaguesIn } from '../../../shared/requests/groups/openings.ts';
import type { DecisionResponse } from '../../../shared/requests/groups/responses.ts';
import type {
  GroupAround,
  ReviewResponse,
} from '../../../shared/requests/groups/review-response.ts';
import { namedDuplicate } from './named-duplicate.ts';
import { groupsOfSameCoordinator } from './same-coordinator.ts';

interface Needs extends LinkableNeeds, OfficerTitles {
  readonly groups: Pick<GroupRepository, 'find' | 'coordinators' | 'waiting'>;
  readonly history: GroupHistory;
  readonly neighbourGroups: Pick<NeighbourGroups, 'find'>;
  readonly openings: Pick<Openings, 'of'>;
  readonly replyTexts: Pick<ReplyTextRepository, 'find'>;
  readonly contacts: ContactIndex;
  readonly region: Region;
  readonly clock: Clock;
}

/**
 * Everything that an officer needs in order to decide on a registration. Contact details are left out. Throws
 * GroupNotFound or OutOfScope.
 */
export async function reviewRegistration(
  needs: Needs,
  officer: SignedInOfficer,
  groupId: string,
): Promise<ReviewResponse> {
  const group = await needs.groups.find(groupId);
  if (group?.reference === undefined || group.confirmedAt === undefined) throw new GroupNotFound();
  ensureRight(officer, 'groups.see', group.municipality);
  const { id, reference, confirmedAt } = group;
  const coordinators = await needs.groups.coordinators(id);
  const [{ around, elsewhere }, events, openings, { texts }, duplicateOf, standsInFor] =
    await Promise.all([
      relatedGroups(needs, officer, group, coordinators),
      needs.history.of(id),
      needs.openings.of(id),
      needs.replyTexts.find(),
      namedDuplicate(needs, group.decision?.duplicateOf),
      standsInForOf(needs, officer, group.municipality),
    ]);
  const municipality = namedMunicipality(needs.region, group.municipality);
  const about = { name: group.name, municipality: municipality.name, reference };
  return {
    id,
    reference,
    name: group.name,
    municipality,
    phase: group.phase,
    participants: group.participants,
    briefing: group.briefing,
    status: group.status,
    registeredAt: group.registeredAt,
    confirmedAt,
    streets: group.area.streets,
    polygon: group.area.polygon,
    sharesContact: coordinators.some(({ consents }) => consents.shareContact !== undefined),
    nearby: around.flatMap((each) => groupAround(needs.regions, each)),
    duplicatesElsewhere: elsewhere.map((code) => {
      const desk = deskContactsOf(needs.regions, code);
      return { municipality: namedMunicipality(needs.region, code).name, ...(desk && { desk }) };
    }),
    ...decisionOf(group, officer, duplicateOf),
    ...answerOf(group),
    history: await historyLines(group, events, officerTitles(needs), duplicateOf),
    replyTexts: texts.map((each) => filledReplyText(each, about)),
    openedBy: colleaguesIn(openings, officer.id, needs.clock()),
    version: decisionVersionOf(group),
    mayDecide: mayDecide(group, officer),
    ...(standsInFor ? { standsInFor } : {}),
    maySeeContacts: isAllowed(officer.rights, 'contacts.see', group),
  };
}

/**
 * The groups around a registration, and groups farther away that have the same coordinator. Those farther away that the
 * officer may not see are left out, because who coordinates a group is not public; `elsewhere` contains their
 * municipalities.
 */
async function relatedGroups(
  needs: Needs,
  { rights }: SignedInOfficer,
  group: Group,
  coordinators: readonly Coordinator[],
): Promise<{ readonly around: readonly NearbyGroup[]; readonly elsewhere: readonly string[] }> {
  const [near, same] = await Promise.all([
    groupsAround(needs, group, coordinators),
    groupsOfSameCoordinator(needs, group, coordinators),
  ]);
  const known = new Set(near.map((each) => each.group.id));
  const all = [...near, ...same.filter((each) => !known.has(each.group.id))];
  const isHidden = ({ distance, group: other }: NearbyGroup): boolean =>
    distance > needs.region.linkDistance && !isAllowed(rights, 'groups.see', other);
  const hidden = all.filter((each) => each.group.regionId === needs.region.id && isHidden(each));
  return {
    around: all
      .filter((each) => !hidden.includes(each))
      .toSorted((one, other) => Number(isLikelyDuplicate(other)) - Number(isLikelyDuplicate(one))),
    elsewhere: [...new Set(hidden.map(({ group: { municipality } }) => municipality))],
  };
}

/**
 * Returns the colleague for whom the officer would decide here as a stand-in, and until when. Returns undefined if the
 * officer's own roles give the right to decide.
 */
async function standsInForOf(
  needs: Needs,
  { id, session }: SignedInOfficer,
  municipality: string,
): Promise<ReviewResponse['standsInFor']> {
  // The first grant consists of the officer's own roles.
  if (session.officer.grants.length === 1) return undefined;
  const officer = await unlessUnreadable(
    () => needs.officers.find(id),
    (key) => needs.log.warn('the officer who opened a registration cannot be read', { key }),
  );
  const standIn = officer && standInWith(officer, 'decide', municipality, needs.clock());
  if (!standIn) return undefined;
  const away = await officerTitles(needs)(standIn.forOfficerId);
  return { ...(away === undefined ? {} : { officer: away }), until: standIn.until };
}

function mayDecide(group: Group, { rights }: SignedInOfficer): ReviewResponse['mayDecide'] {
  if (group.status === 'withdrawn' || group.status === 'expired') return 'ended';
  if (!isWaiting(group)) return 'decided';
  return isAllowed(rights, 'decide', group) ? 'yes' : 'elsewhere';
}

function decisionOf(
  { decision }: Group,
  officer: SignedInOfficer,
  duplicateOf: DecisionResponse['duplicateOf'],
): Pick<ReviewResponse, 'decision'> {
  if (!decision) return {};
  return {
    decision: { ...decisionResponseOf(decision, officer), ...(duplicateOf && { duplicateOf }) },
  };
}

function answerOf({ answer }: Group): Pick<ReviewResponse, 'answer'> {
  if (!answer) return {};
  const { text, at, replaced } = answer;
  if (!replaced) return { answer: { text, at } };
  const { area, ...rest } = replaced;
  return {
    answer: {
      text,
      at,
      replaced: { ...rest, ...(area && { streets: area.streets, polygon: area.polygon }) },
    },
  };
}

function groupAround(
  regions: RegionSet,
  { group, waits = false, distance, relation, overlap, signs = [] }: NearbyGroup,
): GroupAround[] {
  if (group.reference === undefined) return [];
  return [
    {
      reference: group.reference,
      name: group.name,
      region: group.regionId,
      municipality: namedMunicipality(regions, group.municipality),
      phase: group.phase,
      waits,
      ...(waits ? { id: group.id } : {}),
      distance,
      relation,
      overlap,
      duplicate: [...signs],
      polygon: group.area.polygon,
    },
  ];
}
