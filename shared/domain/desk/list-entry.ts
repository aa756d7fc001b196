import { squareKilometres } from '../areas/area.ts';
import { labelPoint } from '../areas/label-point.ts';
import type { Coordinator } from '../groups/coordinator.ts';
import type { Group } from '../groups/group.ts';
import { wordsOf, type ListEntry, type MailHealth } from './group-list.ts';

/**
 * The list entry for a group; undefined if the group does not belong in the list, because its registration has yet to
 * be confirmed or its retention period is over.
 */
export function listEntryOf(
  group: Group,
  coordinators: readonly Pick<Coordinator, 'mailState'>[],
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
  };
}

function mailHealthOf(coordinators: readonly Pick<Coordinator, 'mailState'>[]): MailHealth {
  if (coordinators.length === 0) return 'nobody';
  const states = new Set(coordinators.map(({ mailState }) => mailState));
  return (['complained', 'bouncing'] as const).find((state) => states.has(state)) ?? 'ok';
}
