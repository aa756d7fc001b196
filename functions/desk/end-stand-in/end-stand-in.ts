import type { SignedInOfficer } from '../../../shared/domain/desk/officer-session.ts';
import { ensureSeen } from '../../../shared/domain/desk/officer.ts';
import { endStandIn as ended } from '../../../shared/domain/desk/stand-in.ts';
import type { OfficerRepository } from '../../../shared/ports/desk.ts';
import type { Clock } from '../../../shared/ports/platform.ts';
import type { ChangedStandInsResponse } from '../../../shared/requests/desk/stand-ins.ts';

interface Needs {
  readonly officers: Pick<OfficerRepository, 'list' | 'save'>;
  readonly clock: Clock;
}

/**
 * Ends the arrangement under which a colleague stands in for the officer with this id, and ends all of the colleague's
 * sessions. Throws OfficerNotFound, StandInNotFound, or ConcurrentChange if the officer has changed since `version`.
 */
export async function endStandIn(
  { officers, clock }: Needs,
  { id: by }: Pick<SignedInOfficer, 'id'>,
  { officerId, standInId }: { readonly officerId: string; readonly standInId: string },
  { version }: { readonly version: number },
): Promise<ChangedStandInsResponse> {
  const everybody = await officers.list();
  const away = ensureSeen(
    everybody.find(({ id }) => id === officerId),
    version,
  );
  const { before, change } = ended(away, standInId, { by, now: clock(), everybody });
  await officers.save(before, change);
  return { id: standInId, version: version + 1 };
}
