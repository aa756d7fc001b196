import { takeChallenge } from '../../../shared/auth/passkey-challenges.ts';
import type { SignedInOfficer } from '../../../shared/domain/desk/officer-session.ts';
import { addPasskey as add } from '../../../shared/domain/desk/passkey.ts';
import { SignInRefused } from '../../../shared/domain/desk/sign-in.ts';
import { retryOnConflict } from '../../../shared/domain/platform/retry-on-conflict.ts';
import type {
  PasskeyChallenges,
  PasskeyProtocol,
  PasskeyRepository,
} from '../../../shared/ports/desk-passkeys.ts';
import type { Clock, NewId } from '../../../shared/ports/platform.ts';
import type { AttestationResponse } from '../../../shared/domain/desk/authenticator-response.ts';
import type { AddedPasskeyResponse } from '../../../shared/requests/desk/passkeys.ts';

interface Needs {
  readonly challenges: Pick<PasskeyChallenges, 'take'>;
  readonly passkeys: Pick<PasskeyRepository, 'ofOfficer' | 'add'>;
  readonly protocol: Pick<PasskeyProtocol, 'verifyAttestation'>;
  readonly clock: Clock;
  readonly newId: NewId;
}

/**
 * Adds a passkey to the signed-in officer's account. `attemptSecret` is the secret that the browser has kept since the
 * challenge was created. Throws SignInRefused, TooManyPasskeys, or ConcurrentChange.
 */
export async function addPasskey(
  needs: Needs,
  { id: officerId }: Pick<SignedInOfficer, 'id'>,
  attestation: AttestationResponse,
  {
    attemptSecret,
    device,
  }: { readonly attemptSecret: string | undefined; readonly device: string },
): Promise<AddedPasskeyResponse> {
  const { passkeys, protocol, clock, newId } = needs;
  const challenge = await takeChallenge(needs, 'make', attestation.clientDataJSON, attemptSecret);
  // Another officer may have signed in with this browser since the challenge was created, or the challenge may be for
  // accepting an invitation.
  if (challenge.officerId !== officerId || challenge.firstFactor)
    throw new SignInRefused('unknown-challenge');
  const made = await protocol.verifyAttestation(attestation, challenge.value);
  const id = newId().toLowerCase();
  const passkey = { ...made, id, device, addedAt: clock().toISOString() };
  await retryOnConflict(5, async () =>
    passkeys.add(add(await passkeys.ofOfficer(officerId), passkey)),
  );
  return { id };
}
