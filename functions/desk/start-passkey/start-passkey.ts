import { digestOf } from '../../../shared/auth/mailed-tokens.ts';
import { secretPattern } from '../../../shared/auth/sessions.ts';
import { challengeMinutes } from '../../../shared/domain/desk/passkey.ts';
import { returnPathOf } from '../../../shared/domain/desk/sign-in.ts';
import type { PasskeyChallenges } from '../../../shared/ports/desk-passkeys.ts';
import type { Clock } from '../../../shared/ports/platform.ts';
import type { StartPasskeyBody } from '../../../shared/requests/desk/passkeys.ts';

interface Needs {
  readonly challenges: Pick<PasskeyChallenges, 'put'>;
  readonly clock: Clock;
  /** Generates 256 random bits, in base64url. */
  readonly newSecret: () => string;
}

/**
 * Creates a challenge for a passkey, and returns it with the secret that the browser must keep. A browser that already
 * has such a secret keeps it, so that all its tabs share one. A challenge gives no access without a passkey, an
 * invitation or a session.
 */
export async function startPasskey(
  { challenges, clock, newSecret }: Needs,
  body: StartPasskeyBody,
  attemptSecret: string | undefined,
): Promise<{ readonly challenge: string; readonly browser: string }> {
  const browser =
    attemptSecret !== undefined && secretPattern.test(attemptSecret) ? attemptSecret : newSecret();
  const challenge = newSecret();
  await challenges.put(digestOf(challenge), {
    ...(body.for === 'sign-in'
      ? { ceremony: 'use', returnTo: returnPathOf(body.to) }
      : { ceremony: 'make', officerId: body.officerId, returnTo: returnPathOf(undefined) }),
    browser: digestOf(browser),
    validUntil: new Date(clock().getTime() + challengeMinutes * 60_000),
  });
  return { challenge, browser };
}
