import * as z from 'zod';
import type { PasskeyCeremony, PasskeyChallenge } from '../domain/desk/passkey-challenge.ts';
import { SignInRefused } from '../domain/desk/sign-in.ts';
import { isPast } from '../domain/platform/time.ts';
import type { PasskeyChallenges } from '../ports/desk-passkeys.ts';
import type { Clock } from '../ports/platform.ts';
import { digestOf } from './mailed-tokens.ts';

interface ChallengeReading {
  readonly challenges: Pick<PasskeyChallenges, 'take'>;
  readonly clock: Clock;
}

/** A challenge that has just been used up, with its value as the browser received it. */
export interface TakenChallenge extends PasskeyChallenge {
  readonly value: string;
}

/** The client data in a WebAuthn response. Browsers may add fields of their own. */
const clientData = z.object({
  type: z.enum(['webauthn.get', 'webauthn.create']),
  challenge: z.string(),
  crossOrigin: z.boolean().optional(),
});
const clientDataTypes: Readonly<Record<PasskeyCeremony, string>> = {
  use: 'webauthn.get',
  make: 'webauthn.create',
};

/**
 * Uses up the challenge in the client data of a response. `clientDataJSON` is in base64url and has not been verified.
 * `attemptSecret` must show that this browser asked for the challenge. Throws SignInRefused if it does not, or if the
 * challenge is unknown, too old or meant for something else.
 */
export async function takeChallenge(
  { challenges, clock }: ChallengeReading,
  ceremony: PasskeyCeremony,
  clientDataJSON: string,
  attemptSecret: string | undefined,
): Promise<TakenChallenge> {
  const { type, challenge: value, crossOrigin } = parseClientData(clientDataJSON);
  if (type !== clientDataTypes[ceremony] || crossOrigin === true)
    throw new SignInRefused('wrong-passkey');
  const challenge = await challenges.take(digestOf(value));
  if (!challenge || challenge.ceremony !== ceremony || isPast(challenge.validUntil, clock()))
    throw new SignInRefused('unknown-challenge');
  if (attemptSecret === undefined || digestOf(attemptSecret) !== challenge.browser)
    throw new SignInRefused('other-browser');
  return { ...challenge, value };
}

function parseClientData(clientDataJSON: string): z.infer<typeof clientData> {
  try {
    return clientData.parse(JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString('utf8')));
  } catch (error) {
    throw new SignInRefused('wrong-passkey', { cause: error });
  }
}
