import { ensureDeskSeen } from '../../../shared/domain/desk/desk-change.ts';
import { endMailbox as ended } from '../../../shared/domain/desk/mailbox-changes.ts';
import type { SignedInOfficer } from '../../../shared/domain/desk/officer-session.ts';
import type { DeskRepository } from '../../../shared/ports/desk.ts';
import type { Region } from '../../../shared/regions/region.ts';
import type { ChangedMailboxResponse } from '../../../shared/requests/desk/manage-desk.ts';

interface Needs {
  readonly desks: Pick<DeskRepository, 'find' | 'change'>;
  readonly region: Pick<Region, 'municipalities'>;
}

/**
 * Removes a mailbox from the desk. Throws DeskMissing, MailboxNotFound, MailboxNeeded, or ConcurrentChange if the desk
 * has changed since the version that the manager was looking at.
 */
export async function endMailbox(
  { desks, region }: Needs,
  { id: by }: Pick<SignedInOfficer, 'id'>,
  id: string,
  { version }: { readonly version: number },
): Promise<ChangedMailboxResponse> {
  const desk = ensureDeskSeen(await desks.find(), version);
  const municipalities = region.municipalities.map(({ code }) => code);
  await desks.change(desk, ended(desk, id, { by, municipalities }));
  return { id, version: version + 1 };
}
