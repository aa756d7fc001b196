import type { CoordinatorChange, OfficerAct } from '../../domain/groups/act.ts';
import { memberStates } from '../../domain/groups/circle.ts';
import type { Group } from '../../domain/groups/group.ts';
import {
  historyEvents,
  historyLine,
  type HistoryEvent,
  type HistoryLine,
} from './review-response.ts';

/** The job title of the officer with this id; undefined if the officer is no longer known. */
export type TitleOf = (officerId: string) => Promise<string | undefined>;

interface PastEvent {
  /** When it happened (ISO 8601). */
  readonly time: string;
  readonly event: { readonly name: string; readonly data: Readonly<Record<string, unknown>> };
}

/**
 * A group's history, oldest first. Events that mean nothing to an officer are left out. `duplicateOf` is the group that
 * this one duplicates, if it was rejected for that reason.
 */
export async function historyLines(
  group: Group,
  events: readonly PastEvent[],
  titleOf: TitleOf,
  duplicateOf?: HistoryLine['duplicateOf'],
): Promise<HistoryLine[]> {
  const told = events.flatMap(({ time: at, event: { name, data } }) =>
    isTold(name, data) ? [{ event: name, at, data }] : [],
  );
  const lines = told.map(async ({ event, at, data }): Promise<HistoryLine> => {
    const { officerId, days, version, state } = data;
    const act =
      typeof officerId === 'string'
        ? group.acts?.find((each) => each.version === version && each.officerId === officerId)
        : undefined;
    const change =
      event === 'GroupChanged'
        ? group.changes?.find((each) => each.version === version)
        : undefined;
    const officer =
      typeof officerId === 'string'
        ? (act?.officerTitle ?? (await titleIn(group, officerId, titleOf)))
        : undefined;
    return {
      event,
      at,
      ...(officer === undefined ? {} : { officer }),
      ...(typeof days === 'number' ? { days } : {}),
      ...circleOf(event, state, officerId),
      ...(event === 'CoordinatorChanged' ? { changed: changedIn(data) } : {}),
      ...(event === 'GroupRejected' && duplicateOf ? { duplicateOf } : {}),
      ...(act ? { act: actOf(act) } : {}),
      ...(change ? { change: changeOf(change) } : {}),
    };
  });
  return [registeredLine(group), ...(await Promise.all(lines))];
}

function circleOf(
  event: HistoryEvent,
  state: unknown,
  officerId: unknown,
): Pick<HistoryLine, 'circle'> {
  const known = memberStates.find((each) => each === state);
  if (event !== 'CircleMemberChanged' || known === undefined) return {};
  return { circle: { state: known, by: officerId === undefined ? 'coordinator' : 'officer' } };
}

function registeredLine({ registeredAt, onBehalf }: Group): HistoryLine {
  const line = { event: 'GroupRegistered', at: registeredAt } as const;
  if (!onBehalf) return line;
  const { officerTitle: officer, conversation } = onBehalf;
  return { ...line, officer, conversation };
}

function actOf({ kind, reason, text, changes }: OfficerAct): HistoryLine['act'] {
  return { kind, reason, ...(text === undefined ? {} : { text }), changes: [...changes] };
}

function changeOf({ reason, changes }: CoordinatorChange): HistoryLine['change'] {
  return { ...(reason === undefined ? {} : { reason }), changes: [...changes] };
}

/**
 * The history shows a change to the joining state only if an officer made it: the other changes happen often and say
 * little.
 */
function isTold(name: string, { officerId }: PastEvent['event']['data']): name is HistoryEvent {
  if (name === 'JoiningChanged' && officerId === undefined) return false;
  return (historyEvents as readonly string[]).includes(name);
}

/**
 * The officer's job title. For the officer who made the last decision, this is the title stored with that decision,
 * which is still available after the officer has been removed.
 */
async function titleIn(
  { decision }: Group,
  officerId: string,
  titleOf: TitleOf,
): Promise<string | undefined> {
  const kept = decision?.officerId === officerId ? decision.officerTitle : undefined;
  return kept ?? titleOf(officerId);
}

function changedIn({ changed }: PastEvent['event']['data']): HistoryLine['changed'] {
  return historyLine.shape.changed.parse(changed);
}
