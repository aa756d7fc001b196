import { ensureRight, type SignedInOfficer } from '../../../shared/domain/desk/officer-session.ts';
import { GroupNotFound } from '../../../shared/domain/groups/group.ts';
import type { Openings } from '../../../shared/ports/desk.ts';
import type { GroupRepository } from '../../../shared/ports/groups.ts';
import type { Clock } from '../../../shared/ports/platform.ts';
import type { OpeningsResponse } from '../../../shared/requests/groups/open-registration.ts';
import { colleaguesIn } from '../../../shared/requests/groups/openings.ts';

interface Needs {
  readonly groups: Pick<GroupRepository, 'find'>;
  readonly openings: Pick<Openings, 'of'>;
  readonly clock: Clock;
}

/** The colleagues who have a registration open. Throws GroupNotFound or OutOfScope. */
export async function listOpenings(
  { groups, openings, clock }: Needs,
  officer: SignedInOfficer,
  groupId: string,
): Promise<OpeningsResponse> {
  const group = await groups.find(groupId);
  if (group?.reference === undefined) throw new GroupNotFound();
  ensureRight(officer, 'decide', group.municipality);
  return { others: colleaguesIn(await openings.of(groupId), officer.id, clock()) };
}
