import type { TokenPurpose } from '../platform/token.ts';

/** A request for a new link, made by somebody who typed an email address on the page that an old link opened. */
export interface LinkRequest {
  readonly id: string;
  readonly purpose: TokenPurpose;
  /** The id of the registration, join request or starter; for a link to manage a group, the group's reference. */
  readonly subject: string;
  /** The keyed digest of the mailbox that was typed in. The address itself is not stored. */
  readonly mailbox: string;
}

/**
 * How many days a request is kept. The letter is generated from the stored request, so this is longer than mail can be
 * delayed.
 */
export const keepLinkRequestDays = 14;
