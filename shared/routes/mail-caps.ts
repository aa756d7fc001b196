import type { CapName } from '../domain/platform/caps.ts';

/** The caps on routes that cause a letter to be sent to an address that nobody has confirmed. */
export const firstLetterCaps = ['mailbox', 'sender', 'all'] as const satisfies readonly CapName[];

/**
 * The caps on requests for a new link; a new link to an address that nobody has confirmed also counts against the
 * mailbox of that address, even with a proof of work.
 */
export const newLinkCaps = ['new-link', 'sender', 'all'] as const satisfies readonly CapName[];

/** The caps on routes through which the owner of a confirmed mailbox can cause mail to be sent to other people. */
export const confirmedCaps = ['confirmer', 'sender', 'all'] as const satisfies readonly CapName[];

/** The caps on inviting somebody by mail to become a coordinator. */
export const invitationCaps = ['invited', ...confirmedCaps] as const satisfies readonly CapName[];
