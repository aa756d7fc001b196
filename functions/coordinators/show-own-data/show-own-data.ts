import { ownCoordinator, type OwnGroupNeeds } from '../../../shared/auth/own-coordinator.ts';
import { shownViews, type ViewOfCoordinator } from '../../../shared/domain/desk/viewing-record.ts';
import type { Coordinator } from '../../../shared/domain/groups/coordinator.ts';
import { GroupNotFound, type Group } from '../../../shared/domain/groups/group.ts';
import { keepLedgerDays } from '../../../shared/domain/mail/ledger.ts';
import { daysAfter } from '../../../shared/domain/platform/time.ts';
import type { ViewsOfCoordinators } from '../../../shared/ports/desk.ts';
import type { CircleRepository, GroupHistory, StoredEvent } from '../../../shared/ports/groups.ts';
import type { LettersOfEvents } from '../../../shared/ports/mail.ts';
import type { Clock } from '../../../shared/ports/platform.ts';
import { namedMunicipality } from '../../../shared/regions/municipality.ts';
import type { Region } from '../../../shared/regions/region.ts';
import type {
  OwnDataResponse,
  OwnExportResponse,
} from '../../../shared/requests/coordinators/own-data.ts';

interface ShowNeeds extends OwnGroupNeeds {
  readonly views: ViewsOfCoordinators;
}

interface ExportNeeds extends ShowNeeds {
  readonly circles: Pick<CircleRepository, 'find'>;
  readonly history: GroupHistory;
  readonly letters: LettersOfEvents;
  readonly region: Pick<Region, 'municipalities'>;
  readonly clock: Clock;
}

/**
 * Returns a coordinator's own details, and the latest times at which officers looked at them. Throws CredentialRefused
 * if the token is not valid for the group.
 */
export async function showOwnData(
  needs: ShowNeeds,
  reference: string,
  credential: string | undefined,
): Promise<OwnDataResponse> {
  const { coordinator, others } = await ownCoordinator(needs, reference, credential);
  const views = await needs.views.of(coordinator.id, shownViews + 1);
  return {
    ...detailsOf(coordinator),
    isOnly: others.length === 0,
    views: views.slice(0, shownViews).map(viewResponseOf),
    moreViews: views.length > shownViews,
  };
}

/**
 * Returns everything that is stored about a coordinator. Throws CredentialRefused if the token is not valid for the
 * group.
 */
export async function exportOwnData(
  needs: ExportNeeds,
  reference: string,
  credential: string | undefined,
): Promise<OwnExportResponse> {
  const { group, coordinator } = await ownCoordinator(needs, reference, credential);
  const [views, member, events] = await Promise.all([
    needs.views.of(coordinator.id),
    needs.circles.find(group.municipality, coordinator.id),
    needs.history.of(group.id),
  ]);
  return {
    madeAt: needs.clock().toISOString(),
    coordinator: { id: coordinator.id, ...detailsOf(coordinator) },
    ...(member ? { circle: { state: member.state, since: member.since } } : {}),
    group: groupExportOf(group, needs.region),
    events: events.map(({ event, time }) => ({ event: event.name, at: time })),
    letters: await lettersTo(needs, coordinator, events),
    views: views.map(viewResponseOf),
  };
}

function detailsOf({ name, email, phone, role, consents, mailState, mailFailsSince }: Coordinator) {
  return {
    name,
    email,
    phone,
    role,
    consents,
    mail: mailState,
    ...(mailFailsSince === undefined ? {} : { mailFailsSince }),
  };
}

function viewResponseOf(view: ViewOfCoordinator): OwnDataResponse['views'][number] {
  const { at, officerTitle: officer, organisation, activity, reason } = view;
  const how = activity === 'coordinator-found' ? 'found' : 'looked';
  return { at, officer, organisation, how, reason };
}

/** The group without the officers' ids. */
function groupExportOf(group: Group, region: ExportNeeds['region']): OwnExportResponse['group'] {
  const { id, reference, name, municipality, area, phase, participants, briefing } = group;
  if (reference === undefined) throw new GroupNotFound();
  const { briefingGivenOn, status, registeredAt, confirmedAt, activeSince, movedAt } = group;
  const { onBehalf, decision, answer, acts = [], changes: byCoordinators = [] } = group;
  return {
    id,
    reference,
    name,
    municipality: namedMunicipality(region, municipality),
    streets: area.streets,
    polygon: area.polygon,
    phase,
    participants,
    briefing,
    briefingGivenOn,
    status,
    registeredAt,
    confirmedAt,
    activeSince,
    movedAt,
    onBehalf: onBehalf && {
      officer: onBehalf.officerTitle,
      organisation: onBehalf.organisation,
      conversation: onBehalf.conversation,
    },
    decision: decision && {
      kind: decision.kind,
      officer: decision.officerTitle,
      at: decision.at,
      text: decision.text,
    },
    answer: answer && { text: answer.text, at: answer.at },
    acts: acts.map(({ kind, officerTitle: officer, at, reason, text, changes }) => ({
      kind,
      officer,
      at,
      reason,
      text,
      changes: [...changes],
    })),
    changes: byCoordinators.map(({ at, reason, changes: changed }) => ({
      at,
      reason,
      changes: [...changed],
    })),
  };
}

async function lettersTo(
  { letters, clock }: ExportNeeds,
  { id }: Coordinator,
  events: readonly StoredEvent[],
): Promise<OwnExportResponse['letters']> {
  const oldest = daysAfter(clock(), -keepLedgerDays).toISOString();
  const recent = events.filter(({ time }) => time >= oldest).toReversed();
  const found = await Promise.all(
    recent.map(async ({ id: eventId, time: at }) =>
      (await letters.of(eventId))
        .filter(({ recipientId }) => recipientId === id)
        .map(({ letter, state }) => ({ letter, at, state })),
    ),
  );
  return found.flat();
}
