import { ensureRight, type SignedInOfficer } from '../domain/desk/officer-session.ts';
import type { Right } from '../domain/desk/rights.ts';
import { StarterNotFound, type Starter } from '../domain/starting/starter.ts';
import type { StarterRepository } from '../ports/starting.ts';

/**
 * Loads a starter for an officer who is signed in. Throws StarterNotFound if there is no such starter or the starter
 * has not confirmed that they want to be contacted, and OutOfScope if the officer lacks this right in the starter's
 * municipality.
 */
export async function starterOfOfficer(
  starters: Pick<StarterRepository, 'find'>,
  id: string,
  officer: Pick<SignedInOfficer, 'rights'>,
  right: Right,
): Promise<Starter> {
  const starter = await starters.find(id);
  if (starter?.confirmedAt === undefined) throw new StarterNotFound();
  ensureRight(officer, right, starter.municipality);
  return starter;
}
