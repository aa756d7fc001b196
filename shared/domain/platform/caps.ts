import { Refusal } from '../errors.ts';
import { hourMs } from './time.ts';

/** A cap was reached; nothing was stored. */
export class TooManyRequests extends Refusal {
  /** From when on another try can succeed. */
  readonly retryAt: Date;

  constructor(retryAt: Date, options?: ErrorOptions) {
    super('too many requests', options);
    this.retryAt = retryAt;
  }
}

/**
 * How often strangers can make us send mail (design, section 7): within a period, for one address, for one group or
 * municipality, and from one sender. Periods follow each other at fixed moments, so at most twice as many can come
 * around the end of one. A family, a library or a town hall can share one sender.
 */
export const caps = {
  address: { most: 3, hours: 24 },
  group: { most: 20, hours: 24 },
  municipality: { most: 20, hours: 24 },
  sender: { most: 20, hours: 1 },
} as const;

export type CapName = keyof typeof caps;

/** One request counted against one cap; `digest` stands for the address, group, municipality or sender. */
export interface Counted {
  readonly cap: CapName;
  readonly digest: string;
}

/** The period of a cap at a moment: its number since 1970 and when it ends. */
export function periodOf(
  cap: CapName,
  now: Date,
): { readonly number: number; readonly endsAt: Date } {
  const length = caps[cap].hours * hourMs;
  const number = Math.floor(now.getTime() / length);
  return { number, endsAt: new Date((number + 1) * length) };
}

/** One mailbox however it is written: in lower case and without the label that some mail services ignore. */
export function mailboxOf(email: string): string {
  return email.toLowerCase().replace(/\+[^@]*@/, '@');
}
