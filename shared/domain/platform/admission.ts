import type { Counted } from './caps.ts';

/** The kinds of subject that a first letter can be about. */
export const firstLetterKinds = ['registration', 'join', 'starter'] as const;
export type FirstLetterKind = (typeof firstLetterKinds)[number];

/** The registration, join request or starter for which a first letter is sent. */
export interface FirstLetterSubject {
  readonly kind: FirstLetterKind;
  readonly id: string;
}

/**
 * A letter to an address that nobody has confirmed. It is held back if the mailbox has already had the maximum number
 * today; its subject is then shown on the pages that the links in the earlier letters open.
 */
export interface FirstLetter {
  readonly subject: FirstLetterSubject;
  /** Keyed digest of the mailbox. */
  readonly mailbox: string;
  /** Keyed digest of the sender, which changes every day. */
  readonly sender: string;
  readonly held: boolean;
}

/** The subject of a letter that was held back, and when the letter was requested. */
export interface HeldLetter extends FirstLetterSubject {
  readonly since: string;
}

/** A proof of work, which is accepted only once. */
export interface Proof {
  readonly digest: string;
  readonly expires: Date;
}

/** If a request makes us send mail, the items that are added to its transaction. */
export interface Admission {
  readonly counted: readonly Counted[];
  readonly proof?: Proof | undefined;
  readonly firstLetter?: FirstLetter | undefined;
  /** Whether mail is sent to an address that nobody has confirmed, other than a first letter. */
  readonly unconfirmed?: true | undefined;
}

/**
 * The number of days for which a first letter is kept. A registration can be confirmed until the end of the seventh
 * day. That is up to eight days after it was made, plus an hour if summer time ends in between.
 */
export const keepFirstLetterDays = 9;
