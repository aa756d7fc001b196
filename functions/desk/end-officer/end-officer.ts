import { ensureManagerRemains } from '../../../shared/domain/desk/desk-managers.ts';
import type { SignedInOfficer } from '../../../shared/domain/desk/officer-session.ts';
import { end, ensureSeen } from '../../../shared/domain/desk/officer.ts';
import type { OfficerRepository } from '../../../shared/ports/desk.ts';
import type { Clock } from '../../../shared/ports/platform.ts';
import type { ChangedOfficerResponse } from '../../../shared/requests/desk/manage-officers.ts';

interface Needs {
  readonly officers: Pick<OfficerRepository, 'find' | 'managers' | 'save'>;
  readonly clock: Clock;
}

/**
 * Ends an officer's access to the desk, and all of the officer's sessions. Managers can also end their own access.
 * Throws OfficerNotFound, LastManager, or ConcurrentChange if the officer has changed since the version that the
 * manager was looking at.
 */
export async function endOfficer(
  { officers, clock }: Needs,
  { id: by }: Pick<SignedInOfficer, 'id'>,
  id: string,
  { version }: { readonly version: number },
): Promise<ChangedOfficerResponse> {
  const managers = await officers.managers();
  const officer = ensureSeen(await officers.find(id), version);
  const ended = end(officer, by, clock());
  ensureManagerRemains(managers, officer, ended.officer);
  await officers.save(officer, { ...ended, managers });
  return { id, version: ended.officer.version };
}
