import { ensureDeskSeen } from '../../../shared/domain/desk/desk-change.ts';
import { addMailbox as added, sameMailbox } from '../../../shared/domain/desk/mailbox-changes.ts';
import type { SignedInOfficer } from '../../../shared/domain/desk/officer-session.ts';
import type { DeskRepository } from '../../../shared/ports/desk.ts';
import type { NewId } from '../../../shared/ports/platform.ts';
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
  readonly newId: NewId;
}

/**
 * Adds a mailbox to the desk. If the desk already has a mailbox with exactly these details, nothing is added, so the
 * request can be repeated. Throws DeskRefused, DeskMissing, or ConcurrentChange if the desk has changed since the
 * version that the manager was looking at.
 */
export async function addMailbox(
  { desks, newId, ...rules }: Needs,
  { id: by }: Pick<SignedInOfficer, 'id'>,
  { version, ...details }: MailboxBody,
): Promise<ChangedMailboxResponse> {
  await ensureMailboxFits(details.email, rules);
  const current = await desks.find();
  const same = current && sameMailbox(current, details);
  if (same) return { id: same.id, version: current.version };
  const desk = ensureDeskSeen(current, version);
  const id = newId().toLowerCase();
  await desks.change(desk, added(desk, details, { id, by }));
  return { id, version: version + 1 };
}
