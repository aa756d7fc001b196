import { starterOfOfficer } from '../../../shared/auth/starter-of-officer.ts';
import type { SignedInOfficer } from '../../../shared/domain/desk/officer-session.ts';
import { starterRemovalDueAt } from '../../../shared/domain/starting/starter.ts';
import type { StarterRepository } from '../../../shared/ports/starting.ts';
import { namedMunicipality } from '../../../shared/regions/municipality.ts';
import type { Region } from '../../../shared/regions/region.ts';
import { followUpResponseOf } from '../../../shared/requests/starting/follow-up-response.ts';
import type { StarterResponse } from '../../../shared/requests/starting/responses.ts';

interface Needs {
  readonly starters: Pick<StarterRepository, 'find'>;
  readonly region: Region;
}

/** Returns a starter. The name and address are left out. Throws StarterNotFound or OutOfScope. */
export async function showStarter(
  { starters, region }: Needs,
  officer: SignedInOfficer,
  id: string,
): Promise<StarterResponse> {
  const starter = await starterOfOfficer(starters, id, officer, 'follow-up');
  const { municipality, place, requestedAt, followedUp } = starter;
  return {
    id,
    municipality: namedMunicipality(region, municipality),
    place,
    requestedAt,
    removedAt: starterRemovalDueAt(starter).toISOString(),
    ...(followedUp ? { followUp: followUpResponseOf(followedUp, officer) } : {}),
  };
}
