import { ensureRight, type SignedInOfficer } from '../../../shared/domain/desk/officer-session.ts';
import { GroupNotFound } from '../../../shared/domain/groups/group.ts';
import type { Openings } from '../../../shared/ports/desk.ts';
import type { GroupRepository } from '../../../shared/ports/groups.ts';
import type { Clock } from '../../../shared/ports/platform.ts';
import type {
  OpeningsResponse,
  OpenRegistrationBody,
} from '../../../shared/requests/groups/open-registration.ts';
import { colleaguesIn } from '../../../shared/requests/groups/openings.ts';

interface Needs {
  readonly groups: Pick<GroupRepository, 'find'>;
  readonly openings: Openings;
  readonly clock: Clock;
}

/**
 * Records that an officer has a registration open, or no longer has it open, and returns the colleagues who have it
 * open. This does not stop anybody from deciding. Throws GroupNotFound or OutOfScope.
 */
export async function openRegistration(
  { groups, openings, clock }: Needs,
  officer: SignedInOfficer,
  groupId: string,
  { state }: OpenRegistrationBody,
): Promise<OpeningsResponse> {
  const group = await groups.find(groupId);
  if (group?.reference === undefined) throw new GroupNotFound();
  ensureRight(officer, 'decide', group.municipality);
  const now = clock();
  const own = { officerId: officer.id, officerTitle: officer.title, at: now };
  if (state === 'open') await openings.record(groupId, own);
  else await openings.remove(groupId, officer.id);
  return { others: colleaguesIn(await openings.of(groupId), officer.id, now) };
}
