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
import type { PasskeyMade } from '../../../shared/domain/desk/passkey-answer.ts';
import type { AddedPasskeyResponse } from '../../../shared/requests/desk/passkeys.ts';

interface Needs {
  readonly challenges: Pick<PasskeyChallenges, 'take'>;
  readonly passkeys: Pick<PasskeyRepository, 'of' | 'add'>;
  readonly protocol: Pick<PasskeyProtocol, 'checkMade'>;
  readonly clock: Clock;
  readonly newId: NewId;
}

/**
 * Adds a passkey of the officer who is signed in. `browser` is the secret of the attempt that this browser has kept.
 * Throws SignInRefused, TooManyPasskeys, or ConcurrentChange.
 */
export async function addPasskey(
  needs: Needs,
  { id: officerId }: Pick<SignedInOfficer, 'id'>,
  answer: PasskeyMade,
  { browser, device }: { readonly browser: string | undefined; readonly device: string },
): Promise<AddedPasskeyResponse> {
  const { passkeys, protocol, clock, newId } = needs;
  const challenge = await takeChallenge(needs, 'make', answer.clientDataJSON, browser);
  // Somebody else may have signed in in this browser meanwhile, or the challenge was for an invitation.
  if (challenge.officerId !== officerId || challenge.after)
    throw new SignInRefused('unknown-challenge');
  const made = await protocol.checkMade(answer, challenge.text);
  const id = newId().toLowerCase();
  const passkey = { ...made, id, device, addedAt: clock().toISOString() };
  await retryOnConflict(5, async () => passkeys.add(add(await passkeys.of(officerId), passkey)));
  return { id };
}
