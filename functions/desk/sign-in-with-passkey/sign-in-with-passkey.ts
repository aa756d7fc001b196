import { endPreviousSession } from '../../../shared/auth/end-previous-session.ts';
import { digestOf } from '../../../shared/auth/mailed-tokens.ts';
import { takeChallenge } from '../../../shared/auth/passkey-challenges.ts';
import {
  isOver,
  startOfficerSession,
  type OfficerSession,
} from '../../../shared/domain/desk/officer-session.ts';
import { ensureMaySignIn, type Officer } from '../../../shared/domain/desk/officer.ts';
import type { PasskeyChallenge } from '../../../shared/domain/desk/passkey-challenge.ts';
import {
  passkeyIssuer,
  signsInWithPasskey,
  withUse,
  type Passkey,
} from '../../../shared/domain/desk/passkey.ts';
import { SignInRefused } from '../../../shared/domain/desk/sign-in.ts';
import { retryOnConflict } from '../../../shared/domain/platform/retry-on-conflict.ts';
import type {
  PasskeyChallenges,
  PasskeyProtocol,
  PasskeyRepository,
} from '../../../shared/ports/desk-passkeys.ts';
import type { OfficerRepository, OfficerSessions } from '../../../shared/ports/desk.ts';
import type { Clock, NewId } from '../../../shared/ports/platform.ts';
import type { AssertionResponse } from '../../../shared/domain/desk/authenticator-response.ts';

interface Needs {
  readonly challenges: Pick<PasskeyChallenges, 'take'>;
  readonly passkeys: Pick<PasskeyRepository, 'ofOfficer' | 'recordUse'>;
  readonly protocol: Pick<PasskeyProtocol, 'verifyAssertion'>;
  readonly officers: Pick<OfficerRepository, 'find'>;
  readonly sessions: Pick<OfficerSessions, 'find' | 'start' | 'end'>;
  readonly clock: Clock;
  readonly newId: NewId;
  /** Generates 256 random bits, in base64url. */
  readonly newSecret: () => string;
}

interface Browser {
  /** The secret that the browser has kept in a cookie since the challenge was created. */
  readonly attemptSecret: string | undefined;
  /** The secret of the browser's current session, from its cookie. */
  readonly sessionSecret: string | undefined;
  readonly device: string;
}

/**
 * Signs in the officer whose passkey signed a challenge. The officer has no identity provider, has just signed in with
 * one, or is already signed in to the desk and needs a step-up. Every sign-in starts a session with a new secret and
 * ends the browser's earlier session. Throws SignInRefused, or ConcurrentChange.
 */
export async function signInWithPasskey(
  needs: Needs,
  assertion: AssertionResponse,
  { attemptSecret, sessionSecret, device }: Browser,
): Promise<{ readonly secret: string; readonly returnTo: string }> {
  const challenge = await takeChallenge(needs, 'use', assertion.clientDataJSON, attemptSecret);
  const officerId = Buffer.from(assertion.userHandle ?? '', 'base64url').toString('utf8');
  if (challenge.officerId !== undefined && challenge.officerId !== officerId)
    throw new SignInRefused('other-passkey');
  const passkey = await verifiedPasskey(needs, officerId, assertion, challenge.value);

  const { sessions, clock, newId, newSecret } = needs;
  const replaced = sessionSecret === undefined ? undefined : digestOf(sessionSecret);
  const running = replaced === undefined ? undefined : await sessions.find(replaced);
  const secret = await retryOnConflict(5, async () => {
    const now = clock();
    const officer = await officerStillWith(needs, officerId, passkey);
    ensureMaySignIn(officer, now);
    const started = { id: newId(), device, steppedUpAt: now };
    const session = sessionOf(officer, challenge, running, started, now);
    await endPreviousSession(needs, running);
    const fresh = newSecret();
    await sessions.start(digestOf(fresh), session, officer, replaced);
    return fresh;
  });
  return { secret, returnTo: challenge.returnTo };
}

/** Verifies the assertion, records that the passkey was used, and returns the passkey. */
async function verifiedPasskey(
  { passkeys, protocol, clock }: Pick<Needs, 'passkeys' | 'protocol' | 'clock'>,
  officerId: string,
  assertion: AssertionResponse,
  challenge: string,
): Promise<Passkey> {
  return retryOnConflict(5, async () => {
    const own = await passkeys.ofOfficer(officerId);
    const passkey = own.list.find(({ credentialId }) => credentialId === assertion.id);
    if (!passkey) throw new SignInRefused('unknown-passkey');
    const counter = await protocol.verifyAssertion(assertion, challenge, passkey);
    await passkeys.recordUse(withUse(own, passkey, counter, clock()));
    return passkey;
  });
}

/**
 * Returns the officer. Throws SignInRefused if the officer no longer has this passkey. Reads the officer before the
 * passkeys: if the passkey is removed after that, the officer's version changes too, and the session cannot be started.
 */
async function officerStillWith(
  { officers, passkeys }: Pick<Needs, 'officers' | 'passkeys'>,
  officerId: string,
  { id }: Passkey,
): Promise<Officer> {
  const officer = await officers.find(officerId);
  const { list } = await passkeys.ofOfficer(officerId);
  if (!officer || !list.some((each) => each.id === id)) throw new SignInRefused('unknown-passkey');
  return officer;
}

/**
 * The session to start. An officer with an identity provider cannot sign in with only a passkey, because the
 * organisation may have closed the officer's account. For a step-up, a passkey is enough: the new session expires when
 * the current one would have.
 */
function sessionOf(
  officer: Officer,
  { firstFactor }: PasskeyChallenge,
  running: OfficerSession | undefined,
  started: Pick<OfficerSession, 'id' | 'device' | 'steppedUpAt'>,
  now: Date,
): OfficerSession {
  if (firstFactor)
    return startOfficerSession(
      officer,
      { ...started, provider: firstFactor.provider, provedBy: 'passkey' },
      now,
    );
  if (signsInWithPasskey(officer))
    return startOfficerSession(
      officer,
      { ...started, provider: passkeyIssuer, provedBy: 'passkey' },
      now,
    );
  if (running?.officer.id !== officer.id || isOver(running, now))
    throw new SignInRefused('organisation-first');
  const { provider, provedBy, startedAt } = running;
  return { ...startOfficerSession(officer, { ...started, provider, provedBy }, now), startedAt };
}
