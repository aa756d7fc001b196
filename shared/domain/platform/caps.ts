import { Refusal } from '../errors.ts';
import { hourMs } from './time.ts';

/** A cap has been reached; nothing was stored. */
export class TooManyRequests extends Refusal {
  /** The earliest time at which a retry can succeed. */
  readonly retryAt: Date;

  constructor(retryAt: Date, options?: ErrorOptions) {
    super('too many requests', options);
    this.retryAt = retryAt;
  }
}

/**
 * Limits how often strangers can make us send mail (design, section 7): per email address, per group or municipality,
 * and per sender. The periods are fixed windows, so around the boundary between two periods, up to twice the maximum
 * number of requests can get through. A sender is a network address, which a family, a library or a town hall may
 * share.
 */
export const caps = {
  address: { most: 3, hours: 24 },
  group: { most: 20, hours: 24 },
  municipality: { most: 20, hours: 24 },
  sender: { most: 20, hours: 1 },
} as const;

export type CapName = keyof typeof caps;

/** One request counted against one cap; `digest` identifies the address, group, municipality or sender. */
export interface Counted {
  readonly cap: CapName;
  readonly digest: string;
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
 * Normalises an email address, so that different spellings of the same mailbox count as one: lower case, and without
 * the +label that some mail services ignore.
 */
export function mailboxOf(email: string): string {
  return email.toLowerCase().replace(/\+[^@]*@/, '@');
}
