import type { DomainEvent } from '../../../events/catalogue.ts';
import { TransitionRefused } from '../errors.ts';
import { retentionTerms } from '../platform/retention-terms.ts';
import { daysAfter, isPast } from '../platform/time.ts';
import type { Coordinator } from './coordinator.ts';
import type { Group } from './group.ts';

/** The number of days for which a nomination can be accepted. */
export const nominationDays = retentionTerms.nomination.days;

/**
 * The first coordinator's request to another coordinator to become the first one. A group has at most one. It ends when
 * either of the two is no longer a coordinator.
 */
export interface Nomination {
  readonly id: string;
  readonly groupId: string;
  /** The nominee. */
  readonly coordinatorId: string;
  /** The first coordinator, who nominated. */
  readonly byCoordinatorId: string;
  readonly nominatedAt: string;
  /** The last moment at which the nomination can be accepted (ISO 8601). */
  readonly expiresAt: string;
}

/** What has already been done to find a successor. */
export interface SuccessionSoFar {
  readonly nomination: Nomination | undefined;
  /** Whether somebody has an open invitation to become the first coordinator. */
  readonly invited: boolean;
}

/** Returns the nomination if it can still be accepted. */
export function openNomination(
  nomination: Nomination | undefined,
  now: Date,
): Nomination | undefined {
  return nomination && !isPast(nomination.expiresAt, now) ? nomination : undefined;
}

/**
 * Throws TransitionRefused unless the first coordinator is asking, and nobody has been nominated or invited yet to
 * become the first one.
 */
export function ensureMaySucceed(
  { role }: Pick<Coordinator, 'role'>,
  { nomination, invited }: SuccessionSoFar,
  now: Date,
): void {
  if (role !== 'first') throw new TransitionRefused('nominate', role);
  if (invited || openNomination(nomination, now))
    throw new TransitionRefused('nominate', 'nominated');
}

/**
 * Nominates another coordinator to become the first one; returns undefined if that person has been nominated already.
 * Throws TransitionRefused unless the first coordinator of an active group nominates a second one, and nobody else has
 * been nominated or invited.
 */
export function nominate(
  group: Group,
  by: Coordinator,
  nominee: Pick<Coordinator, 'id' | 'role'>,
  { id, now, ...soFar }: SuccessionSoFar & { readonly id: string; readonly now: Date },
): { readonly nomination: Nomination; readonly event: DomainEvent } | undefined {
  if (group.status !== 'active') throw new TransitionRefused('nominate', group.status);
  if (nominee.role === 'first') throw new TransitionRefused('nominate', nominee.role);
  const open = openNomination(soFar.nomination, now);
  if (open?.coordinatorId === nominee.id && open.byCoordinatorId === by.id) return undefined;
  ensureMaySucceed(by, soFar, now);
  const ids = { coordinatorId: nominee.id, byCoordinatorId: by.id };
  const expiresAt = daysAfter(now, nominationDays).toISOString();
  return {
    nomination: { id, groupId: group.id, ...ids, nominatedAt: now.toISOString(), expiresAt },
    event: {
      name: 'SuccessorNominated',
      data: { groupId: group.id, municipality: group.municipality, nominationId: id, ...ids },
    },
  };
}

/**
 * The event that reports that the nominee becomes the first coordinator. Throws TransitionRefused unless the group is
 * active, and the nomination is open and was made to this coordinator.
 */
export function acceptNomination(
  group: Group,
  nomination: Nomination | undefined,
  nominee: Pick<Coordinator, 'id'>,
  now: Date,
): { readonly nomination: Nomination; readonly event: DomainEvent } {
  if (group.status !== 'active') throw new TransitionRefused('succeed', group.status);
  const open = openNomination(nomination, now);
  if (open?.coordinatorId !== nominee.id) throw new TransitionRefused('succeed', 'not nominated');
  return { nomination: open, event: handedOver(group, open.byCoordinatorId, nominee.id) };
}

/** The event that reports that one coordinator has taken over the role `first` from another one. */
export function handedOver(
  { id: groupId, municipality }: Pick<Group, 'id' | 'municipality'>,
  fromCoordinatorId: string,
  coordinatorId: string,
): DomainEvent {
  return {
    name: 'CoordinatorHandedOver',
    data: { groupId, municipality, coordinatorId, fromCoordinatorId },
  };
}

/**
 * The event that reports that a nomination was refused by the nominee or taken back by the first coordinator. Throws
 * TransitionRefused if anybody else ends it.
 */
export function nominationEnded(
  { id: groupId, municipality }: Pick<Group, 'id' | 'municipality'>,
  { id: nominationId, coordinatorId, byCoordinatorId }: Nomination,
  by: Pick<Coordinator, 'id' | 'role'>,
): DomainEvent {
  if (by.id !== coordinatorId && by.id !== byCoordinatorId)
    throw new TransitionRefused('end a nomination', by.role);
  return {
    name: 'SuccessorNominationEnded',
    data: { groupId, municipality, nominationId, coordinatorId, byCoordinatorId: by.id },
  };
}
