import { TransitionRefused } from '../errors.ts';
import type { CoordinatorChange } from './act.ts';
import { changesBetween, ensureSeen, withFacts } from './facts.ts';
import { isActiveOrDormant, type Change, type Group, type Phase } from './group.ts';
import { eventIds } from './registration.ts';

/** The number of changes by coordinators that are kept with a group. Older ones remain in its history as events. */
export const keptChanges = 20;

/** The facts that a coordinator changes. A fact that is absent stays as it is. */
interface ChangedFacts {
  readonly name?: string | undefined;
  readonly streets?: string | undefined;
  readonly phase?: Phase | undefined;
  readonly participants?: number | undefined;
  /** Whether the group would like a briefing. */
  readonly briefing?: 'none' | 'requested' | undefined;
}

/** The coordinator who changes the facts, and the version of the group that the coordinator was looking at. */
export interface ChangeBy {
  readonly coordinatorId: string;
  readonly version: number;
  readonly reason?: string | undefined;
  readonly now: Date;
}

/**
 * Changes facts about an active or dormant group. Throws TransitionRefused if the group has any other status, if
 * nothing would change, or if the change is about a briefing that has already been planned or given. Throws
 * ConcurrentChange if the coordinator was looking at another version.
 */
export function changeFacts(group: Group, facts: ChangedFacts, by: ChangeBy): Change {
  ensureSeen(group, by);
  const { briefing, ...others } = facts;
  if (!isActiveOrDormant(group)) throw new TransitionRefused('change', group.status);
  if (briefing !== undefined && !mayAskForBriefing(group))
    throw new TransitionRefused('ask for a briefing', group.briefing);
  const changed = withFacts(
    group,
    { ...others, ...(briefing === undefined ? {} : { briefing }) },
    by.now,
  );
  const changes = changesBetween(group, changed);
  if (changes.length === 0) throw new TransitionRefused('change', group.status);
  const { reason, now, coordinatorId } = by;
  const change: CoordinatorChange = {
    at: now.toISOString(),
    version: changed.version,
    ...(reason === undefined ? {} : { reason }),
    changes,
  };
  return {
    group: { ...changed, changes: [...(group.changes ?? []), change].slice(-keptChanges) },
    event: { name: 'GroupChanged', data: { ...eventIds(changed), coordinatorId } },
  };
}

/** Whether the group can still ask for a briefing, or take that request back. */
export function mayAskForBriefing({ briefing }: Pick<Group, 'briefing'>): boolean {
  return briefing === 'none' || briefing === 'requested';
}
