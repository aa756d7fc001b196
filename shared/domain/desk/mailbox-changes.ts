import type { DeskMailbox, RegionDesk } from '../../regions/region.ts';
import { Refusal } from '../errors.ts';
import { retentionTerms } from '../platform/retention-terms.ts';
import { DeskRefused, type DeskChange } from './desk-change.ts';
import { deskLimit } from './desk-changes.ts';

/** A mailbox as it was before it was removed or given another address. */
export type FormerMailbox = Pick<DeskMailbox, 'id' | 'title' | 'email' | 'municipalities'>;

/**
 * The number of days for which the old details of a mailbox are kept, so that the change can be reported to its old
 * address.
 */
export const keepFormerMailboxDays = retentionTerms.formerMailbox.days;

/** The details of a desk mailbox that a manager fills in. */
export type MailboxDetails = Omit<DeskMailbox, 'id' | 'failingSince'>;

type VersionedDesk = RegionDesk & { readonly version: number };

interface Managed {
  /** The id of the officer who makes the change. */
  readonly by: string;
  /** The CBS codes of all municipalities of the region. */
  readonly municipalities: readonly string[];
}

export class MailboxNotFound extends Refusal {
  constructor() {
    super('the desk has no such mailbox');
  }
}

/**
 * The change would leave a municipality without a mailbox for its mail, or without a team mailbox for mail about work
 * that has been waiting too long.
 */
export class MailboxNeeded extends Refusal {
  constructor() {
    super('a municipality would have no mailbox left');
  }
}

/**
 * Adds a mailbox, which gets mail from then on. `id` is a ULID in lower case. Throws DeskRefused if the desk is full.
 */
export function addMailbox(
  { version, mailboxes, circles }: VersionedDesk,
  details: MailboxDetails,
  { id, by }: { readonly id: string; readonly by: string },
): DeskChange {
  if (mailboxes.length + circles.length >= deskLimit) throw new DeskRefused('desk-full');
  return {
    desk: { mailboxes: [...mailboxes, { id, ...details }], circles },
    by,
    event: {
      name: 'MailboxAdded',
      data: { mailboxId: id, deskVersion: version + 1, byOfficerId: by },
    },
  };
}

/**
 * Changes a mailbox. From then on, mail to it is no longer known to fail. Returns undefined if the details are the same
 * and no mail to it has failed. Throws MailboxNotFound if the desk has no such
 * mailbox, or MailboxNeeded if a municipality would lose its last one.
 */
export function changeMailbox(
  { version, mailboxes, circles }: VersionedDesk,
  id: string,
  details: MailboxDetails,
  { by, municipalities }: Managed,
): DeskChange | undefined {
  const mailbox = mailboxes.find((each) => each.id === id);
  if (!mailbox) throw new MailboxNotFound();
  const changed = { id, ...details };
  const isSame = contentOf(mailbox) === contentOf(changed);
  if (isSame && mailbox.failingSince === undefined) return undefined;
  const after = mailboxes.map((each) => (each.id === id ? changed : each));
  ensureReached(mailboxes, after, municipalities);
  return {
    desk: { mailboxes: after, circles },
    by,
    event: {
      name: 'MailboxChanged',
      data: { mailboxId: id, deskVersion: version + 1, byOfficerId: by },
    },
  };
}

/**
 * Removes a mailbox from the desk; it gets no mail from then on. The store adds the event that reports this, as it also
 * does when an operator loads a desk without the mailbox. Throws MailboxNotFound if the desk has no such mailbox, or
 * MailboxNeeded if a municipality would lose its last one.
 */
export function endMailbox(
  { mailboxes, circles }: VersionedDesk,
  id: string,
  { by, municipalities }: Managed,
): DeskChange {
  const after = mailboxes.filter((each) => each.id !== id);
  if (after.length === mailboxes.length) throw new MailboxNotFound();
  ensureReached(mailboxes, after, municipalities);
  return { desk: { mailboxes: after, circles }, by };
}

/** Throws MailboxNeeded if a municipality loses its last team mailbox, or the last of its other mailboxes. */
function ensureReached(
  before: readonly DeskMailbox[],
  after: readonly DeskMailbox[],
  municipalities: readonly string[],
): void {
  for (const code of municipalities)
    for (const isTeam of [true, false])
      if (isReached(before, code, isTeam) && !isReached(after, code, isTeam))
        throw new MailboxNeeded();
}

/** Whether a municipality has a mailbox: a team mailbox if `byTeam`, and otherwise one of another kind. */
function isReached(mailboxes: readonly DeskMailbox[], code: string, byTeam: boolean): boolean {
  return mailboxes.some(
    ({ role, municipalities }) => (role === 'team') === byTeam && municipalities.includes(code),
  );
}

function contentOf({ title, role, email, municipalities }: MailboxDetails): string {
  return JSON.stringify([title, role, email, municipalities.toSorted()]);
}

/** The mailbox on the desk with exactly these details, if there is one. */
export function sameMailbox(
  { mailboxes }: RegionDesk,
  details: MailboxDetails,
): DeskMailbox | undefined {
  return mailboxes.find((each) => contentOf(each) === contentOf(details));
}
