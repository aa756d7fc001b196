import type { TokenPurpose } from '../platform/token.ts';

/** A request for a new link, by somebody who typed an email address on the page of an old one. */
export interface LinkRequest {
  readonly id: string;
  readonly purpose: TokenPurpose;
  /** The id of the registration, join request or starter or, to manage a group, its reference. */
  readonly subject: string;
  /** The keyed digest of the mailbox that was typed in. The address itself is not stored. */
  readonly mailbox: string;
}

/** How many days a request is kept: longer than its mail can be delayed, because the letter is written from it. */
export const keepLinkRequestDays = 14;
