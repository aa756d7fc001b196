import { starterForOfficer } from '../../../shared/auth/starter-for-officer.ts';
import { starterRemovalDueAt } from '../../../shared/domain/starting/starter.ts';
import type { Authority } from '../../../shared/ports/access.ts';
import type { Desk } from '../../../shared/ports/desk.ts';
import type { StarterRepository } from '../../../shared/ports/starting.ts';
import { namedMunicipality } from '../../../shared/regions/municipality.ts';
import type { Region } from '../../../shared/regions/region.ts';
import { followUpResponseOf } from '../../../shared/requests/starting/follow-up-response.ts';
import type { StarterResponse } from '../../../shared/requests/starting/responses.ts';

interface Needs {
  readonly starters: Pick<StarterRepository, 'find'>;
  readonly authority: Pick<Authority, 'officer'>;
  readonly desk: Pick<Desk, 'officer'>;
  readonly region: Region;
}

/** What an officer needs in order to contact a starter. Throws CredentialRefused or StarterNotFound. */
export async function showStarter(
  needs: Needs,
  id: string,
  credential: string | undefined,
): Promise<StarterResponse> {
  const { starter, officer } = await starterForOfficer(needs, id, credential);
  const { followedUp } = starter;
  return {
    id,
    municipality: namedMunicipality(needs.region, starter.municipality),
    place: starter.place,
    name: starter.name,
    email: starter.email,
    requestedAt: starter.requestedAt,
    removedAt: starterRemovalDueAt(starter).toISOString(),
    ...(followedUp
      ? { followUp: followUpResponseOf(followedUp, await needs.desk.officer(followedUp.officerId)) }
      : {}),
    officer: officer.title,
  };
}
