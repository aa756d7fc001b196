import type { DeskMailbox, RegionDesk } from '../../regions/region.ts';
import { Refusal } from '../errors.ts';
import { retentionTerms } from '../platform/retention-terms.ts';
import { DeskRefused, type DeskChange } from './desk-change.ts';
import { deskLimit } from './desk-changes.ts';

/** A mailbox as it was before it ended or got another address. */
export type FormerMailbox = Pick<DeskMailbox, 'id' | 'title' | 'email' | 'municipalities'>;

/** How long a former mailbox is kept, so that it can be told. */
export const keepFormerMailboxDays = retentionTerms.formerMailbox.days;

/** What a manager fills in about a desk mailbox. */
export type MailboxDetails = Omit<DeskMailbox, 'id'>;

type VersionedDesk = RegionDesk & { readonly version: number };

interface Managed {
  /** The id of the officer who does this. */
  readonly by: string;
  /** The CBS codes of all municipalities of the region. */
  readonly municipalities: readonly string[];
}

export class MailboxNotFound extends Refusal {
  constructor() {
    super('the desk has no such mailbox');
  }
}

/** Without this mailbox, nobody would get the mail about a municipality, or about work there that waits too long. */
export class MailboxNeeded extends Refusal {
  constructor() {
    super('a municipality would have no mailbox left');
  }
}

/** Adds a mailbox, which gets mail from then on. `id` is a ULID in lower case. Throws DeskRefused if the desk is full. */
export function addMailbox(
  { version, officers, circles }: VersionedDesk,
  details: MailboxDetails,
  { id, by }: { readonly id: string; readonly by: string },
): DeskChange {
  if (officers.length + circles.length >= deskLimit) throw new DeskRefused('desk-full');
  return {
    desk: { officers: [...officers, { id, ...details }], circles },
    by,
    event: {
      name: 'MailboxAdded',
      data: { mailboxId: id, deskVersion: version + 1, byOfficerId: by },
    },
  };
}

/**
 * Changes a mailbox; undefined if nothing is different. Throws MailboxNotFound, or MailboxNeeded if a municipality would
 * lose its last one.
 */
export function changeMailbox(
  { version, officers, circles }: VersionedDesk,
  id: string,
  details: MailboxDetails,
  { by, municipalities }: Managed,
): DeskChange | undefined {
  const mailbox = officers.find((each) => each.id === id);
  if (!mailbox) throw new MailboxNotFound();
  const changed = { id, ...details };
  if (contentOf(mailbox) === contentOf(changed)) return undefined;
  const after = officers.map((each) => (each.id === id ? changed : each));
  ensureReached(officers, after, municipalities);
  return {
    desk: { officers: after, circles },
    by,
    event: {
      name: 'MailboxChanged',
      data: { mailboxId: id, deskVersion: version + 1, byOfficerId: by },
    },
  };
}

/**
 * Ends a mailbox, which gets no mail from then on. The store adds the event about it, as it does when another desk is
 * loaded. Throws MailboxNotFound or MailboxNeeded.
 */
export function endMailbox(
  { officers, circles }: VersionedDesk,
  id: string,
  { by, municipalities }: Managed,
): DeskChange {
  const after = officers.filter((each) => each.id !== id);
  if (after.length === officers.length) throw new MailboxNotFound();
  ensureReached(officers, after, municipalities);
  return { desk: { officers: after, circles }, by };
}

/** Throws MailboxNeeded if a municipality that had a mailbox, or a team mailbox, has none any more. */
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

/** Whether a municipality has a mailbox: one of the team, or one of its own. */
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
  { officers }: RegionDesk,
  details: MailboxDetails,
): DeskMailbox | undefined {
  return officers.find((each) => contentOf(each) === contentOf(details));
}
