import type { SignedInOfficer } from '../../../shared/domain/desk/officer-session.ts';
import { OfficerNotFound } from '../../../shared/domain/desk/officer.ts';
import { removePasskey as remove } from '../../../shared/domain/desk/passkey.ts';
import { retryOnConflict } from '../../../shared/domain/platform/retry-on-conflict.ts';
import type { PasskeyRepository } from '../../../shared/ports/desk-passkeys.ts';
import type { OfficerRepository } from '../../../shared/ports/desk.ts';
import type { RemovedPasskeyResponse } from '../../../shared/requests/desk/passkeys.ts';

interface Needs {
  readonly passkeys: Pick<PasskeyRepository, 'ofOfficer' | 'remove'>;
  readonly officers: Pick<OfficerRepository, 'find'>;
}

/**
 * Removes one of the signed-in officer's passkeys, and ends the officer's other sessions. Throws PasskeyNotFound,
 * LastPasskey if the officer could no longer sign in, OfficerNotFound, or ConcurrentChange.
 */
export async function removePasskey(
  { passkeys, officers }: Needs,
  { id: officerId, session }: Pick<SignedInOfficer, 'id' | 'session'>,
  id: string,
): Promise<RemovedPasskeyResponse> {
  await retryOnConflict(5, async () => {
    const officer = await officers.find(officerId);
    if (!officer) throw new OfficerNotFound();
    const change = remove(await passkeys.ofOfficer(officerId), id, officer, session);
    await passkeys.remove(officer, change, session);
  });
  return { id, removed: true };
}
