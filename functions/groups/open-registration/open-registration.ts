import { ensureRight, type SignedInOfficer } from '../../../shared/domain/desk/officer-session.ts';
import { recentOpenings } from '../../../shared/domain/desk/opening.ts';
import { GroupNotFound } from '../../../shared/domain/groups/group.ts';
import type { Openings } from '../../../shared/ports/desk.ts';
import type { GroupRepository } from '../../../shared/ports/groups.ts';
import type { Clock } from '../../../shared/ports/platform.ts';
import type { OpeningsResponse } from '../../../shared/requests/groups/open-registration.ts';

interface Needs {
  readonly groups: Pick<GroupRepository, 'find'>;
  readonly openings: Openings;
  readonly clock: Clock;
}

/**
 * Records that an officer has a registration open, and returns the colleagues who opened it in the last few minutes.
 * This does not stop anybody from deciding. Throws GroupNotFound or OutOfScope.
 */
export async function openRegistration(
  { groups, openings, clock }: Needs,
  officer: SignedInOfficer,
  groupId: string,
): Promise<OpeningsResponse> {
  const group = await groups.find(groupId);
  if (group?.reference === undefined) throw new GroupNotFound();
  ensureRight(officer, 'groups.see', group.municipality);
  const now = clock();
  const own = { officerId: officer.id, officerTitle: officer.title, at: now };
  await openings.record(groupId, own);
  const others = recentOpenings(await openings.of(groupId), officer.id, now);
  return {
    others: others.map(({ officerTitle, at }) => ({ officer: officerTitle, at: at.toISOString() })),
  };
}
