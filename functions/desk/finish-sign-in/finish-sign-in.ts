import { endPreviousSession } from '../../../shared/auth/end-previous-session.ts';
import {
  invitationInBrowser,
  type InvitationReading,
} from '../../../shared/auth/invitation-in-browser.ts';
import { digestOf } from '../../../shared/auth/mailed-tokens.ts';
import { provesMfa } from '../../../shared/domain/desk/identity-provider.ts';
import type {
  IdentityClaims,
  IdentityProvider,
} from '../../../shared/domain/desk/identity-provider.ts';
import { startOfficerSession } from '../../../shared/domain/desk/officer-session.ts';
import {
  keepReturnPath,
  SignInRefused,
  type SignInAttempt,
} from '../../../shared/domain/desk/sign-in.ts';
import { retryOnConflict } from '../../../shared/domain/platform/retry-on-conflict.ts';
import { isPast } from '../../../shared/domain/platform/time.ts';
import type {
  OfficerSessions,
  SignInAttempts,
  SignInProtocol,
} from '../../../shared/ports/desk.ts';
import { admittedOfficer, type Admitting } from './admitted-officer.ts';
import { askForPasskey, type AskingForPasskey } from './ask-for-passkey.ts';

interface Needs extends Admitting, InvitationReading, AskingForPasskey {
  readonly providers: () => Promise<readonly IdentityProvider[]>;
  readonly attempts: Pick<SignInAttempts, 'take'>;
  readonly protocol: Pick<SignInProtocol, 'claimsFrom'>;
  readonly sessions: Pick<OfficerSessions, 'find' | 'start' | 'end'>;
  /** Generates 256 random bits, in base64url. */
  readonly newSecret: () => string;
  readonly redirectUri: string;
}

interface Return {
  /** The query of the URL to which the provider returned the browser. */
  readonly query: string;
  /** The secret that this browser has kept since the attempt was started. */
  readonly browser: string | undefined;
  /** The secret of the session that this browser already has. */
  readonly previous: string | undefined;
  readonly device: string;
}

interface Finished {
  /** The secret of the session; undefined if the person has yet to use or create a passkey. */
  readonly secret?: string;
  readonly returnTo: string;
}

/**
 * Signs in the officer whom the identity provider identifies. Every sign-in starts a session with a new secret and ends
 * the browser's earlier session. If the provider did not prove more than one factor, the officer continues on a page
 * that asks for a passkey. Throws SignInRefused, or ConcurrentChange if the officer keeps being changed.
 */
export async function finishSignIn(needs: Needs, returned: Return): Promise<Finished> {
  const state = new URLSearchParams(returned.query).get('state') ?? '';
  const attempt = await attemptOf(needs, state, returned.browser);
  return keepReturnPath(attempt.returnTo, () => signIn(needs, state, attempt, returned));
}

async function signIn(
  needs: Needs,
  state: string,
  attempt: SignInAttempt,
  { query, previous, device }: Return,
): Promise<Finished> {
  const { newSecret, sessions, clock } = needs;
  if (isPast(attempt.validUntil, clock())) throw new SignInRefused('unknown-attempt');
  const provider = (await needs.providers()).find(({ id }) => id === attempt.provider);
  if (!provider) throw new SignInRefused('unknown-organisation');
  const request = { ...attempt, state, redirectUri: needs.redirectUri };
  const claims = await needs.protocol.claimsFrom(provider, request, query);
  await endPrevious(needs, previous);
  if (!provesMfa(provider, claims))
    return { returnTo: await askForPasskey(needs, provider, claims, { attempt, previous }) };
  return retryOnConflict(5, async () => {
    const invitation = await invitationInBrowser(needs, previous);
    const officer = await admittedOfficer(needs, provider, claims, invitation);
    const now = clock();
    const secret = newSecret();
    const steppedUpAt = stepUpOf(attempt, claims, now);
    const started = { id: needs.newId(), provider: provider.id, device, steppedUpAt };
    const session = startOfficerSession(officer, started, now);
    const replaced = previous === undefined ? undefined : digestOf(previous);
    await sessions.start(digestOf(secret), session, officer, replaced);
    return { secret, returnTo: attempt.returnTo };
  });
}

/**
 * Takes the attempt with this state. Throws SignInRefused if it is unknown or has already been used, or if another
 * browser started it.
 */
async function attemptOf(
  { attempts }: Pick<Needs, 'attempts'>,
  state: string,
  browser: string | undefined,
): Promise<SignInAttempt> {
  const attempt = state === '' ? undefined : await attempts.take(digestOf(state));
  if (!attempt) throw new SignInRefused('unknown-attempt');
  if (browser === undefined || digestOf(browser) !== attempt.browser)
    throw new SignInRefused('other-browser');
  return attempt;
}

/** Ends the browser's earlier session if it is an officer's, because somebody else may have planted it there. */
async function endPrevious({ sessions }: Pick<Needs, 'sessions'>, secret: string | undefined) {
  const previous = secret === undefined ? undefined : await sessions.find(digestOf(secret));
  await endPreviousSession({ sessions }, previous);
}

/**
 * The time at which the person last proved who they are. After a step-up, that is now, whatever the provider's clock
 * says. Otherwise, it is the time that the provider gives, but not later than now; undefined if the provider gives
 * none.
 */
function stepUpOf(
  { stepUp }: SignInAttempt,
  { authenticatedAt }: IdentityClaims,
  now: Date,
): Date | undefined {
  if (stepUp) return now;
  return authenticatedAt && authenticatedAt > now ? now : authenticatedAt;
}
