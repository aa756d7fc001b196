import {
  StarterNotFound,
  starterRemovalDueAt,
  type Starter,
} from '../../../shared/domain/starting/starter.ts';
import type { Authority } from '../../../shared/ports/access.ts';
import type { FirstLetters } from '../../../shared/ports/mail.ts';
import type { StarterRepository } from '../../../shared/ports/starting.ts';
import { namedMunicipality } from '../../../shared/regions/municipality.ts';
import type { Region } from '../../../shared/regions/region.ts';
import type { OwnStarterKitResponse } from '../../../shared/requests/starting/responses.ts';

interface Needs {
  readonly starters: Pick<StarterRepository, 'find'>;
  readonly authority: Pick<Authority, 'starter'>;
  readonly firstLetters: Pick<FirstLetters, 'heldWith'>;
  readonly region: Region;
}

/** A request for a starter kit, as shown to the starter. Throws CredentialRefused or StarterNotFound. */
export async function showStarterKit(
  { starters, authority, firstLetters, region }: Needs,
  id: string,
  credential: string | undefined,
): Promise<OwnStarterKitResponse> {
  await authority.starter(credential, id);
  const starter = await starters.find(id);
  if (!starter) throw new StarterNotFound();
  return {
    id,
    municipality: namedMunicipality(region, starter.municipality),
    requestedAt: starter.requestedAt,
    followUp: followUpOf(starter),
    removedAt: starterRemovalDueAt(starter).toISOString(),
    alsoWaiting: [...(await firstLetters.heldWith(id))],
  };
}

function followUpOf({ followUp, confirmedAt }: Starter): OwnStarterKitResponse['followUp'] {
  if (!followUp) return 'not-asked';
  return confirmedAt === undefined ? 'to-confirm' : 'confirmed';
}
