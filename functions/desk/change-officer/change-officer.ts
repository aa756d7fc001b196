import { ensureManagerRemains } from '../../../shared/domain/desk/desk-managers.ts';
import type { SignedInOfficer } from '../../../shared/domain/desk/officer-session.ts';
import { change, DecidedByOrganisation, ensureSeen } from '../../../shared/domain/desk/officer.ts';
import type { OfficerRepository } from '../../../shared/ports/desk.ts';
import type {
  ChangedOfficerResponse,
  ChangeOfficerBody,
} from '../../../shared/requests/desk/manage-officers.ts';

/**
 * Changes an officer's details, municipalities and roles, and ends the officer's sessions. Throws OfficerNotFound,
 * DecidedByOrganisation, LastManager, or ConcurrentChange if the officer has changed since the version that the manager
 * was looking at.
 */
export async function changeOfficer(
  { officers }: { readonly officers: Pick<OfficerRepository, 'find' | 'managers' | 'save'> },
  { id: by }: Pick<SignedInOfficer, 'id'>,
  id: string,
  { version, municipalities: scope, ...details }: ChangeOfficerBody,
): Promise<ChangedOfficerResponse> {
  const managers = await officers.managers();
  const officer = ensureSeen(await officers.find(id), version);
  if (officer.decidedBy !== 'desk') throw new DecidedByOrganisation();
  const { validUntil, email, decidedBy } = officer;
  const changed = change(officer, { ...details, scope, validUntil, email, decidedBy }, by);
  if (!changed) return { id, version };
  ensureManagerRemains(managers, officer, changed.officer);
  await officers.save(officer, { ...changed, managers });
  return { id, version: changed.officer.version };
}
