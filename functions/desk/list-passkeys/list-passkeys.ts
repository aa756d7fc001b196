import type { SignedInOfficer } from '../../../shared/domain/desk/officer-session.ts';
import { OfficerNotFound } from '../../../shared/domain/desk/officer.ts';
import { needsPasskey } from '../../../shared/domain/desk/passkey.ts';
import type { PasskeyRepository } from '../../../shared/ports/desk-passkeys.ts';
import type { OfficerRepository } from '../../../shared/ports/desk.ts';
import type { PasskeysResponse } from '../../../shared/requests/desk/passkeys.ts';

interface Needs {
  readonly passkeys: Pick<PasskeyRepository, 'ofOfficer'>;
  readonly officers: Pick<OfficerRepository, 'find'>;
}

/**
 * The signed-in officer's passkeys, newest first. Throws OfficerNotFound if the officer has been removed.
 */
export async function listPasskeys(
  { passkeys, officers }: Needs,
  { id, session }: Pick<SignedInOfficer, 'id' | 'session'>,
): Promise<PasskeysResponse> {
  const [own, officer] = await Promise.all([passkeys.ofOfficer(id), officers.find(id)]);
  if (!officer) throw new OfficerNotFound();
  return {
    passkeys: own.list
      .map(({ id: passkeyId, credentialId, device, addedAt, lastUsedAt }) => ({
        id: passkeyId,
        credentialId,
        device,
        addedAt,
        lastUsedAt,
      }))
      .toReversed(),
    mayRemoveLast: !needsPasskey(officer, session),
  };
}
