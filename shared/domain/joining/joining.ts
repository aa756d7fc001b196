import type { DomainEvent } from '../../../events/catalogue.ts';
import { Refusal, TransitionRefused } from '../errors.ts';
import type { Group } from '../groups/group.ts';
import type { JoiningState } from './join-states.ts';

/** The group takes no requests now: it is full, paused or stopped. */
export class JoinClosed extends Refusal {
  readonly joining: JoiningState;

  constructor(joining: JoiningState) {
    super(`the group takes no requests: ${joining}`);
    this.joining = joining;
  }
}

/** After so many requests in a row that nobody answered, people cannot ask any more. */
export const lapsesUntilPaused = 3;

/** Whether people can ask to join a group, and how many requests in a row nobody answered. */
export interface Joining {
  readonly groupId: string;
  readonly municipality: string;
  readonly state: JoiningState;
  readonly lapses: number;
  /** 0 as long as nothing was ever stored; grows by one with every change. */
  readonly version: number;
}

/** What becomes of it, with the event when the state changed. */
export interface JoiningChange {
  readonly before: Joining;
  readonly after: Joining;
  readonly event?: DomainEvent;
}

/** Groups are open until somebody or something says otherwise. */
export function initialJoining({ id, municipality }: Pick<Group, 'id' | 'municipality'>): Joining {
  return { groupId: id, municipality, state: 'open', lapses: 0, version: 0 };
}

/** Nobody answered a request: the third time in a row an open group is paused. */
export function afterLapse(before: Joining): JoiningChange {
  const lapses = before.lapses + 1;
  return changed(before, {
    lapses,
    state: before.state === 'open' && lapses >= lapsesUntilPaused ? 'paused' : before.state,
  });
}

/** Any answer ends the row of unanswered requests; 'full' closes the group for new ones. */
export function afterReply(before: Joining, isFull: boolean): JoiningChange | undefined {
  const state = isFull ? 'full' : before.state;
  return before.lapses === 0 && state === before.state
    ? undefined
    : changed(before, { lapses: 0, state });
}

/** A coordinator sets the state, or undefined when it is so already. Throws TransitionRefused. */
export function setJoining(
  group: Group,
  before: Joining,
  state: 'open' | 'full',
): JoiningChange | undefined {
  if (group.status !== 'active') throw new TransitionRefused('set joining', group.status);
  return before.state === state && before.lapses === 0
    ? undefined
    : changed(before, { lapses: 0, state });
}

function changed(before: Joining, to: Pick<Joining, 'lapses' | 'state'>): JoiningChange {
  const after = { ...before, ...to, version: before.version + 1 };
  if (after.state === before.state) return { before, after };
  const { groupId, municipality, state: joining } = after;
  return {
    before,
    after,
    event: { name: 'JoiningChanged', data: { groupId, municipality, joining } },
  };
}
