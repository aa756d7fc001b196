import type { DomainEvent } from '../../../events/catalogue.ts';
import { Refusal, TransitionRefused } from '../errors.ts';
import { retentionTerms } from '../platform/retention-terms.ts';
import { endOfDayAfter } from '../platform/time.ts';

export class StarterNotFound extends Refusal {
  constructor() {
    super('no such starter');
  }
}

/** An officer has already been in touch with the starter. */
export class AlreadyFollowedUp extends Refusal {
  readonly followUp: FollowUp;

  constructor(followUp: FollowUp) {
    super(`already followed up by ${followUp.officerId}`);
    this.followUp = followUp;
  }
}

/**
 * The number of days until all data about a starter is removed, counted from the request and from the follow-up,
 * respectively.
 */
export const keepStarterDays = retentionTerms.starter.requested.days;
export const keepFollowedUpDays = retentionTerms.starter.followedUp.days;

/** The details that somebody who wants to start a group entered in the form. */
export interface StarterKitWish {
  readonly name: string;
  readonly email: string;
  readonly municipality: string;
  /** Street or neighbourhood, as free text. */
  readonly place: string;
  /** Whether an officer may get in touch. */
  readonly followUp: boolean;
}

/** A record that an officer got in touch with a starter; only the first contact is recorded. */
export interface FollowUp {
  readonly officerId: string;
  /** The officer's job title at the time; absent from follow-ups stored before titles were kept. */
  readonly officerTitle?: string | undefined;
  readonly at: string;
  /** A note for the other officers. */
  readonly note?: string | undefined;
}

export interface Starter extends StarterKitWish {
  readonly id: string;
  /** Version number: starts at 1 and increases by one with every change. */
  readonly version: number;
  readonly requestedAt: string;
  /** When the starter confirmed the email address; officers are asked to get in touch only after that. */
  readonly confirmedAt?: string | undefined;
  readonly followedUp?: FollowUp | undefined;
}

/** The starter's new state and its event, stored together or not at all. */
export interface StarterChange {
  readonly starter: Starter;
  readonly event: DomainEvent;
}

export function requestStarterKit(
  wish: StarterKitWish,
  { now, id }: { now: Date; id: string },
): StarterChange {
  const starter: Starter = { ...wish, id, version: 1, requestedAt: now.toISOString() };
  const { municipality, followUp } = wish;
  return {
    starter,
    event: { name: 'StarterKitRequested', data: { starterId: id, municipality, followUp } },
  };
}

/**
 * Records that the starter confirmed the email address, so that officers can get in touch. Throws TransitionRefused if
 * the starter did not ask to be contacted, or has already confirmed the address.
 */
export function confirmStarter(starter: Starter, now: Date): StarterChange {
  const { id: starterId, municipality, version, followUp, confirmedAt } = starter;
  if (!followUp || confirmedAt !== undefined)
    throw new TransitionRefused('confirm', followUp ? 'confirmed' : 'no follow-up');
  return {
    starter: { ...starter, confirmedAt: now.toISOString(), version: version + 1 },
    event: { name: 'StarterConfirmed', data: { starterId, municipality } },
  };
}

/** Records that an officer got in touch. Throws AlreadyFollowedUp if that has already been recorded. */
export function followUpStarter(starter: Starter, followUp: FollowUp): StarterChange {
  if (starter.followedUp) throw new AlreadyFollowedUp(starter.followedUp);
  const { id: starterId, municipality, version } = starter;
  return {
    starter: { ...starter, followedUp: followUp, version: version + 1 },
    event: {
      name: 'StarterFollowedUp',
      data: { starterId, municipality, officerId: followUp.officerId },
    },
  };
}

/**
 * Withdraws the request of a starter whose email address nobody has confirmed; the caller removes the starter entirely.
 * Throws TransitionRefused if the address has been confirmed.
 */
export function withdrawStarter(starter: Starter): DomainEvent {
  if (starter.confirmedAt !== undefined) throw new TransitionRefused('withdraw', 'confirmed');
  return starterRemoved(starter);
}

export function starterRemoved({ id, municipality }: Starter): DomainEvent {
  return { name: 'StarterRemoved', data: { starterId: id, municipality } };
}

/** The moment until which the data about a starter is kept: the end of a day. */
export function starterRemovalDueAt({
  requestedAt,
  followedUp,
}: Pick<Starter, 'requestedAt' | 'followedUp'>): Date {
  const [since, days] = followedUp
    ? [followedUp.at, keepFollowedUpDays]
    : [requestedAt, keepStarterDays];
  return endOfDayAfter(since, days);
}
