import { CredentialRefused } from '../domain/errors.ts';
import { StarterNotFound, type Starter } from '../domain/starting/starter.ts';
import type { Authority } from '../ports/access.ts';
import type { StarterRepository } from '../ports/starting.ts';
import type { DeskMailbox } from '../regions/region.ts';

/**
 * Loads a starter for an officer of the starter's municipality, who is identified by a mailed token. Throws
 * CredentialRefused, or StarterNotFound if the starter does not exist or did not ask for follow-up.
 */
export async function starterForOfficer(
  {
    starters,
    authority,
  }: { starters: Pick<StarterRepository, 'find'>; authority: Pick<Authority, 'officer'> },
  id: string,
  credential: string | undefined,
): Promise<{ readonly starter: Starter; readonly officer: DeskMailbox }> {
  const { officer } = await authority.officer(credential, id, 'follow-up');
  const starter = await starters.find(id);
  if (!starter?.followUp) throw new StarterNotFound();
  if (!officer.municipalities.includes(starter.municipality))
    throw new CredentialRefused('foreign');
  return { starter, officer };
}
