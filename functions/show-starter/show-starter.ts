import { starterOfOfficer } from '../../shared/auth/starter-of-officer.ts';
import { starterRemovedAt } from '../../shared/domain/starter.ts';
import type { Authority, Desk, StarterRepository } from '../../shared/ports.ts';
import { nameOfMunicipality } from '../../shared/regions/municipality.ts';
import type { Region } from '../../shared/regions/region.ts';
import { followUpAnswerOf } from '../../shared/requests/follow-up-answer.ts';
import type { StarterAnswer } from '../../shared/requests/starter-answers.ts';

interface Needs {
  readonly starters: Pick<StarterRepository, 'find'>;
  readonly authority: Pick<Authority, 'officer'>;
  readonly desk: Pick<Desk, 'officer'>;
  readonly region: Region;
}

/** What an officer needs to get in touch with somebody who wants to start a group. Throws CredentialRefused or StarterNotFound. */
export async function showStarter(
  needs: Needs,
  id: string,
  credential: string | undefined,
): Promise<StarterAnswer> {
  const { starter, officer } = await starterOfOfficer(needs, id, credential);
  const { followedUp } = starter;
  return {
    id,
    municipality: nameOfMunicipality(needs.region, starter.municipality),
    place: starter.place,
    name: starter.name,
    email: starter.email,
    requestedAt: starter.requestedAt,
    removedAt: starterRemovedAt(starter).toISOString(),
    ...(followedUp
      ? { followUp: followUpAnswerOf(followedUp, await needs.desk.officer(followedUp.officerId)) }
      : {}),
    officer: officer.title,
  };
}
