import type { DomainEvent } from '../../../events/catalogue.ts';
import { Refusal } from '../errors.ts';
import { daysAfter } from '../platform/time.ts';

export class StarterNotFound extends Refusal {
  constructor() {
    super('no such starter');
  }
}

/** A colleague got in touch with the starter before. */
export class AlreadyFollowedUp extends Refusal {
  readonly followUp: FollowUp;

  constructor(followUp: FollowUp) {
    super(`already followed up by ${followUp.officerId}`);
    this.followUp = followUp;
  }
}

/** Days after which nothing is left of somebody who asked for a starter kit, counted from the request or the follow-up. */
export const keepStarterDays = 90;
export const keepFollowedUpDays = 30;

/** What somebody filled in who wants to start a group. */
export interface StarterKitWish {
  readonly name: string;
  readonly email: string;
  readonly municipality: string;
  /** Street or neighbourhood in words. */
  readonly place: string;
  /** Whether an officer may get in touch. */
  readonly followUp: boolean;
}

/** An officer got in touch, first and once. */
export interface FollowUp {
  readonly officerId: string;
  readonly at: string;
  /** For the other officers. */
  readonly note?: string | undefined;
}

export interface Starter extends StarterKitWish {
  readonly id: string;
  /** Starts at 1 and grows by one with every change. */
  readonly version: number;
  readonly requestedAt: string;
  readonly followedUp?: FollowUp | undefined;
}

/** The starter as it becomes and the event that says so; both are stored or neither. */
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

/** An officer got in touch; the first one counts. Throws AlreadyFollowedUp. */
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

export function starterRemoved({ id, municipality }: Starter): DomainEvent {
  return { name: 'StarterRemoved', data: { starterId: id, municipality } };
}

/** From when on nothing of a starter may be left. */
export function starterRemovedAt({ requestedAt, followedUp }: Starter): Date {
  const [since, days] = followedUp
    ? [followedUp.at, keepFollowedUpDays]
    : [requestedAt, keepStarterDays];
  return daysAfter(since, days);
}
