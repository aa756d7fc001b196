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

/** A challenge as the browser got it, with what was remembered of it. */
export interface AnsweredChallenge extends PasskeyChallenge {
  readonly text: string;
}

/** What the browser says about a ceremony. Browsers add fields of their own. */
const clientData = z.object({
  type: z.enum(['webauthn.get', 'webauthn.create']),
  challenge: z.string(),
  crossOrigin: z.boolean().optional(),
});
const typeOf: Readonly<Record<PasskeyCeremony, string>> = {
  use: 'webauthn.get',
  make: 'webauthn.create',
};

/**
 * Uses up the challenge that a passkey answered, in the browser that asked for it. `clientDataJSON` is in base64url,
 * and not verified yet. Throws SignInRefused.
 */
export async function takeChallenge(
  { challenges, clock }: ChallengeReading,
  ceremony: PasskeyCeremony,
  clientDataJSON: string,
  browser: string | undefined,
): Promise<AnsweredChallenge> {
  const { type, challenge: text, crossOrigin } = parseClientData(clientDataJSON);
  if (type !== typeOf[ceremony] || crossOrigin === true) throw new SignInRefused('wrong-passkey');
  const challenge = await challenges.take(digestOf(text));
  if (!challenge || challenge.ceremony !== ceremony || isPast(challenge.validUntil, clock()))
    throw new SignInRefused('unknown-challenge');
  if (browser === undefined || digestOf(browser) !== challenge.browser)
    throw new SignInRefused('other-browser');
  return { ...challenge, text };
}

function parseClientData(clientDataJSON: string): z.infer<typeof clientData> {
  try {
    return clientData.parse(JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString('utf8')));
  } catch (error) {
    throw new SignInRefused('wrong-passkey', { cause: error });
  }
}
