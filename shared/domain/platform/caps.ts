import { Refusal } from '../errors.ts';
import { hourMs } from './time.ts';

/** A cap on the number of requests with the same digest within a period of whole hours. */
export interface Cap {
  readonly most: number;
  readonly hours: number;
  /**
   * Whoever reaches the cap may continue with a proof of work: each further batch of `step` requests takes more work
   * than the one before, up to `most` requests in the period.
   */
  readonly withWork?: { readonly step: number; readonly most: number };
}

/**
 * Limits how often strangers can make us send mail (design, section 7). A request that nobody has confirmed counts only
 * against its sender, the mailbox that gets the mail, and all such requests in the region together. It never counts
 * against a group or a municipality; otherwise, a stranger could use up their allowance. The periods are fixed windows,
 * so around the boundary between two periods, up to twice the maximum number of requests can get through. A sender is
 * an IP address, which a family, a library or a town hall may share.
 */
export const caps = {
  /** First letters to one mailbox. Later letters are held back; nobody is refused because of this cap. */
  mailbox: { most: 3, hours: 24 },
  sender: { most: 20, hours: 1, withWork: { step: 20, most: 200 } },
  /** All requests to a region, from all senders combined. */
  all: { most: 5000, hours: 24, withWork: { step: 5000, most: 50_000 } },
  /** Confirmations and answers from one mailbox; each of them causes mail to be sent to other people. */
  confirmer: { most: 5, hours: 24 },
  /** Invitations to one mailbox to become a coordinator, whichever group they are for. */
  invited: { most: 3, hours: 24 },
  /** Confirmed join requests for one group. */
  group: { most: 20, hours: 24 },
  /** Confirmed registrations and requests for a follow-up in one municipality. */
  municipality: { most: 100, hours: 24 },
  /**
   * Requests for a new link to one page, made with the same address. Proofs of work allow more requests, so that nobody
   * can use up somebody else's allowance. They do not allow many more, because each request leads to an email if the
   * address is right and has been confirmed.
   */
  'new-link': { most: 3, hours: 24, withWork: { step: 3, most: 12 } },
  /**
   * An officer's searches for a person. The cap keeps officers from finding out which addresses on a list are known
   * here.
   */
  'person-search': { most: 30, hours: 24 },
} as const satisfies Record<string, Cap>;

export type CapName = keyof typeof caps;

/** The caps that a sender can exceed with a proof of work. */
export const capsWithWork = ['sender', 'all', 'new-link'] as const satisfies readonly CapName[];

/** One request counted against one cap; `digest` identifies the mailbox, sender, group or municipality. */
export interface Counted {
  readonly cap: CapName;
  readonly digest: string;
  /** The maximum number of requests in the period, including this one: the cap, or more with a proof of work. */
  readonly upTo: number;
}

/** A request to be counted against a cap. The maximum is the cap itself, unless a proof of work allows more. */
export function counting(cap: CapName, digest: string, upTo: number = caps[cap].most): Counted {
  return { cap, digest, upTo };
}

/** One or more caps have been reached; nothing was stored. */
export class TooManyRequests extends Refusal {
  /** The earliest time at which a retry can succeed: when the periods of all caps that were reached have ended. */
  readonly retryAt: Date;
  readonly reached: readonly Counted[];

  constructor(retryAt: Date, reached: readonly Counted[] = [], options?: ErrorOptions) {
    super('too many requests', options);
    this.retryAt = retryAt;
    this.reached = reached;
  }
}

/** When the current periods of all given caps have ended; until then, at least one cap still refuses a retry. */
export function lastEnd(reached: readonly Counted[], now: Date): Date {
  return new Date(Math.max(...reached.map(({ cap }) => periodOf(cap, now).endsAt.getTime())));
}

/** The period of a cap that contains `now`: its number, counted from 1970, and its end. */
export function periodOf(
  cap: CapName,
  now: Date,
): { readonly number: number; readonly endsAt: Date } {
  const length = caps[cap].hours * hourMs;
  const number = Math.floor(now.getTime() / length);
  return { number, endsAt: new Date((number + 1) * length) };
}

/**
 * How many requests a sender may make in the period after the next proof of work, and how much work that proof takes
 * relative to the first one. Undefined if no amount of work helps.
 */
export function nextStep({
  cap,
  upTo,
}: Counted): { readonly upTo: number; readonly work: number } | undefined {
  const { most, withWork }: Cap = caps[cap];
  if (!withWork || upTo >= withWork.most) return undefined;
  const next = Math.min(withWork.most, upTo + withWork.step);
  return { upTo: next, work: Math.ceil((next - most) / withWork.step) };
}
