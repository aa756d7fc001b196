import {
  invitationInBrowser,
  type InvitationReading,
} from '../../../shared/auth/invitation-in-browser.ts';
import { digestOf } from '../../../shared/auth/mailed-tokens.ts';
import type {
  IdentityClaims,
  IdentityProvider,
} from '../../../shared/domain/desk/identity-provider.ts';
import { ensureSameOfficer } from '../../../shared/domain/desk/accept-invitation.ts';
import { isInvited } from '../../../shared/domain/desk/invitation.ts';
import type { PasskeyCeremony } from '../../../shared/domain/desk/passkey-challenge.ts';
import { challengeMinutes } from '../../../shared/domain/desk/passkey.ts';
import {
  SignInRefused,
  signInPath,
  type SignInAttempt,
} from '../../../shared/domain/desk/sign-in.ts';
import { retryOnConflict } from '../../../shared/domain/platform/retry-on-conflict.ts';
import type { PasskeyChallenges, PasskeyRepository } from '../../../shared/ports/desk-passkeys.ts';
import { admittedOfficer, type Admitting } from './admitted-officer.ts';

export interface AskingForPasskey {
  readonly challenges: Pick<PasskeyChallenges, 'put'>;
  readonly passkeys: Pick<PasskeyRepository, 'ofOfficer'>;
  /** Generates 256 random bits, in base64url. */
  readonly newSecret: () => string;
}

type Needs = Admitting & InvitationReading & AskingForPasskey;

interface InBrowser {
  readonly attempt: SignInAttempt;
  /** The secret of the session that this browser already has. */
  readonly previous: string | undefined;
}

/**
 * Returns the path of the page on which a person creates or uses a passkey, as everybody must if the provider did not
 * prove more than one factor. Somebody who accepted an invitation in this browser creates a passkey; anybody else uses
 * an existing one. The fragment of the path contains the challenge, which works only with this browser's cookie. Throws
 * SignInRefused if the person has neither an invitation nor a passkey.
 */
export async function askForPasskey(
  needs: Needs,
  provider: IdentityProvider,
  claims: IdentityClaims,
  { attempt, previous }: InBrowser,
): Promise<string> {
  const { issuer, subject } = claims;
  const known = await needs.officers.findByIdentity({ issuer, subject });
  const invitation = await invitationInBrowser(needs, previous);
  if (invitation && !isInvited(invitation, provider)) throw new SignInRefused('other-organisation');
  if (invitation) {
    const current = known?.endedAt === undefined ? known : undefined;
    ensureSameOfficer(invitation, current);
    return ask(needs, 'make', (current ?? invitation).id, provider, claims, attempt);
  }
  if (!known || (await needs.passkeys.ofOfficer(known.id)).list.length === 0)
    throw new SignInRefused('no-mfa');
  const officer = await retryOnConflict(5, () =>
    admittedOfficer(needs, provider, claims, undefined),
  );
  return ask(needs, 'use', officer.id, provider, claims, attempt);
}

async function ask(
  { challenges, clock, newSecret }: Needs,
  ceremony: PasskeyCeremony,
  officerId: string,
  { id: provider, organisation }: IdentityProvider,
  { issuer, subject }: IdentityClaims,
  { browser, returnTo }: SignInAttempt,
): Promise<string> {
  const challenge = newSecret();
  await challenges.put(digestOf(challenge), {
    ceremony,
    officerId,
    firstFactor: { provider, organisation, identity: { issuer, subject } },
    browser,
    returnTo,
    validUntil: new Date(clock().getTime() + challengeMinutes * 60_000),
  });
  return ceremony === 'use'
    ? `${signInPath({ step: 'passkey', returnTo })}#${challenge}`
    : `${signInPath({ step: 'passkey-maken', returnTo })}#${challenge}.${officerId}`;
}
