import type { SignedInOfficer } from '../../../shared/domain/desk/officer-session.ts';
import { ensureSeen } from '../../../shared/domain/desk/officer.ts';
import { nameStandIn as named } from '../../../shared/domain/desk/stand-in.ts';
import type { OfficerRepository } from '../../../shared/ports/desk.ts';
import type { Clock, NewId } from '../../../shared/ports/platform.ts';
import type {
  ChangedStandInsResponse,
  NameStandInBody,
} from '../../../shared/requests/desk/stand-ins.ts';

interface Needs {
  readonly officers: Pick<OfficerRepository, 'list' | 'save'>;
  readonly clock: Clock;
  readonly newId: NewId;
}

/**
 * Lets a colleague stand in for the officer with this id. Ends the colleague's sessions, so that the new rights apply
 * from the next sign-in. Throws OfficerNotFound, StandInRefused, or ConcurrentChange if the officer has changed since
 * `version`; arranging a stand-in counts as a change too.
 */
export async function nameStandIn(
  { officers, clock, newId }: Needs,
  { id: by }: Pick<SignedInOfficer, 'id'>,
  officerId: string,
  { version, colleague: colleagueId, ...request }: NameStandInBody,
): Promise<ChangedStandInsResponse> {
  const everybody = await officers.list();
  const find = (id: string) => everybody.find((each) => each.id === id);
  const away = ensureSeen(find(officerId), version);
  const colleague = find(colleagueId);
  const id = newId().toLowerCase();
  const change = named(away, colleague, request, { id, by, now: clock(), everybody });
  await officers.save(colleague, change);
  return { id, version: version + 1 };
}
