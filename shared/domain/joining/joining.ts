import type { DomainEvent } from '../../../events/catalogue.ts';
import { Refusal, TransitionRefused } from '../errors.ts';
import type { Group } from '../groups/group.ts';
import type { JoiningState } from './values.ts';

/** The group is not accepting join requests: it is full, paused or closed. */
export class JoinClosed extends Refusal {
  readonly joining: JoiningState;

  constructor(joining: JoiningState) {
    super(`the group takes no requests: ${joining}`);
    this.joining = joining;
  }
}

/** The number of consecutive unanswered requests after which people can no longer ask to join. */
export const lapsesUntilPaused = 3;

/** Whether people can ask to join a group, and the number of consecutive unanswered requests. */
export interface Joining {
  readonly groupId: string;
  readonly municipality: string;
  readonly state: JoiningState;
  readonly lapses: number;
  /** When joining was last paused; absent once officers no longer need to look into the pause. */
  readonly pausedAt?: string | undefined;
  /** Version number: 0 until something is stored; increases by one with every change. */
  readonly version: number;
}

/** A change to a group's joining state or lapse count, with an event if the state changed. */
export interface JoiningChange {
  readonly before: Joining;
  readonly after: Joining;
  readonly event?: DomainEvent;
}

/** The joining state of a group for which nothing has been stored yet: open. */
export function initialJoining({ id, municipality }: Pick<Group, 'id' | 'municipality'>): Joining {
  return { groupId: id, municipality, state: 'open', lapses: 0, version: 0 };
}

/** Counts an unanswered request; the third in a row pauses joining, if it was open. */
export function afterLapse(before: Joining, now: Date): JoiningChange {
  const lapses = before.lapses + 1;
  const pauses = before.state === 'open' && lapses >= lapsesUntilPaused;
  return changed(
    before,
    pauses
      ? { lapses, state: 'paused', pausedAt: now.toISOString() }
      : { lapses, state: before.state },
  );
}

/** Clears `pausedAt`, because officers need not look into a closed group. Returns undefined if it is already absent. */
export function afterClosing(before: Joining): JoiningChange | undefined {
  if (before.pausedAt === undefined) return undefined;
  const { pausedAt: _, ...after } = before;
  return { before, after: { ...after, version: before.version + 1 } };
}

/**
 * Resets the number of unanswered requests after any reply; the reply 'full' also stops new requests. Returns undefined
 * if nothing changes.
 */
export function afterReply(before: Joining, isFull: boolean): JoiningChange | undefined {
  const state = isFull ? 'full' : before.state;
  return before.lapses === 0 && state === before.state
    ? undefined
    : changed(before, { lapses: 0, state });
}

/**
 * Sets the state chosen by a coordinator. Returns undefined if nothing changes. Throws TransitionRefused if the group
 * is not active.
 */
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

function changed(
  before: Joining,
  to: Pick<Joining, 'lapses' | 'state' | 'pausedAt'>,
): JoiningChange {
  const { pausedAt, ...rest } = before;
  const isStillPaused = before.state === 'paused' && to.state === 'paused';
  const after: Joining = {
    ...rest,
    ...(isStillPaused && pausedAt !== undefined ? { pausedAt } : {}),
    ...to,
    version: before.version + 1,
  };
  if (after.state === before.state) return { before, after };
  const { groupId, municipality, state: joining } = after;
  return {
    before,
    after,
    event: { name: 'JoiningChanged', data: { groupId, municipality, joining } },
  };
}
