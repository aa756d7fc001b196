import { ensureDeskSeen } from '../../../shared/domain/desk/desk-change.ts';
import { changeMailbox as changed } from '../../../shared/domain/desk/mailbox-changes.ts';
import type { SignedInOfficer } from '../../../shared/domain/desk/officer-session.ts';
import type { DeskRepository } from '../../../shared/ports/desk.ts';
import type { Region } from '../../../shared/regions/region.ts';
import {
  ensureMailboxFits,
  type MailboxRules,
} from '../../../shared/requests/desk/check-mailbox.ts';
import type {
  ChangedMailboxResponse,
  MailboxBody,
} from '../../../shared/requests/desk/manage-desk.ts';

interface Needs extends MailboxRules {
  readonly desks: Pick<DeskRepository, 'find' | 'change'>;
  readonly region: Pick<Region, 'municipalities'>;
}

/**
 * Changes a mailbox of the desk. Throws DeskRefused, DeskMissing, MailboxNotFound, MailboxNeeded, or ConcurrentChange
 * if the desk has changed since the version that the manager was looking at.
 */
export async function changeMailbox(
  { desks, region, ...rules }: Needs,
  { id: by }: Pick<SignedInOfficer, 'id'>,
  id: string,
  { version, ...details }: MailboxBody,
): Promise<ChangedMailboxResponse> {
  await ensureMailboxFits(details.email, rules);
  const desk = ensureDeskSeen(await desks.find(), version);
  const municipalities = region.municipalities.map(({ code }) => code);
  const change = changed(desk, id, details, { by, municipalities });
  if (!change) return { id, version };
  await desks.change(desk, change);
  return { id, version: version + 1 };
}
