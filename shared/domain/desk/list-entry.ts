import { squareKilometres } from '../areas/area.ts';
import { labelPoint } from '../areas/label-point.ts';
import type { Coordinator } from '../groups/coordinator.ts';
import { isActive, type Group } from '../groups/group.ts';
import { amsterdamDate } from '../platform/time.ts';
import { wordsOf, type ListEntry, type MailHealth } from './group-list.ts';

/**
 * The list entry for a group; undefined if the group does not belong in the list, because its registration has yet to
 * be confirmed or its retention period is over.
 */
export function listEntryOf(
  group: Group,
  coordinators: readonly Mailed[],
  neighbours: number,
): ListEntry | undefined {
  const { reference, name, municipality, status, phase, participants, briefing, area } = group;
  const isForgotten = group.forgottenAt !== undefined;
  if (reference === undefined || status === 'submitted' || isForgotten) return undefined;
  const size = squareKilometres(area.polygon.coordinates[0] ?? []);
  const [longitude, latitude] = labelPoint(area.polygon);
  return {
    group: {
      reference,
      name,
      municipality,
      status,
      phase,
      participants,
      briefing,
      neighbours,
      mail: mailHealthOf(coordinators),
      since: group.activeSince ?? group.registeredAt,
      // Four decimal places are about ten metres: enough for a map of many groups, and short to store.
      point: [Number(longitude.toFixed(4)), Number(latitude.toFixed(4))],
      radius: Math.round(1000 * Math.sqrt(size / Math.PI)),
    },
    words: [...new Set(wordsOf(`${reference} ${name} ${area.streets}`))],
    work: isActive(group) ? workOf(group, coordinators) : {},
  };
}

type Mailed = Pick<Coordinator, 'mailState' | 'mailFailsSince'>;

function mailHealthOf(coordinators: readonly Mailed[]): MailHealth {
  const states = new Set(coordinators.map(({ mailState }) => mailState));
  if (!states.has('ok')) return 'nobody';
  return (['complained', 'bouncing'] as const).find((state) => states.has(state)) ?? 'ok';
}

/**
 * The work that an active group gives officers, each kind with the day on which it started. A group counts as
 * unreachable from the failure of mail to its last coordinator, as bouncing from the first failure of mail to any of
 * them while others can still be reached, as forming from its approval or from when it became forming again, and as
 * waiting for a briefing from when it asked for one.
 */
function workOf(
  {
    phase,
    activeSince,
    formingSince = activeSince,
    briefing,
    briefingRequestedAt,
  }: Pick<Group, 'phase' | 'activeSince' | 'formingSince' | 'briefing' | 'briefingRequestedAt'>,
  coordinators: readonly Mailed[],
): ListEntry['work'] {
  const health = mailHealthOf(coordinators);
  const failing = coordinators.filter(({ mailState }) => mailState !== 'ok');
  const days = failing.map(({ mailFailsSince }) => dayOf(mailFailsSince)).toSorted();
  return {
    ...(health === 'nobody' ? { unreachable: days.at(-1) ?? '' } : {}),
    ...(health === 'bouncing' ? { bouncing: days[0] ?? '' } : {}),
    ...(phase === 'forming' ? { forming: dayOf(formingSince) } : {}),
    ...(briefing === 'requested' ? { briefing: dayOf(briefingRequestedAt) } : {}),
  };
}

function dayOf(moment: string | undefined): string {
  return moment === undefined ? '' : amsterdamDate(moment);
}
