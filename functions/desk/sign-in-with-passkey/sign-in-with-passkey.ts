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
  usedPasskey,
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
import type { PasskeyUsed } from '../../../shared/domain/desk/passkey-answer.ts';

interface Needs {
  readonly challenges: Pick<PasskeyChallenges, 'take'>;
  readonly passkeys: Pick<PasskeyRepository, 'of' | 'recordUse'>;
  readonly protocol: Pick<PasskeyProtocol, 'checkUsed'>;
  readonly officers: Pick<OfficerRepository, 'find'>;
  readonly sessions: Pick<OfficerSessions, 'find' | 'start' | 'end'>;
  readonly clock: Clock;
  readonly newId: NewId;
  /** Generates 256 random bits, in base64url. */
  readonly newSecret: () => string;
}

interface Browser {
  /** The secret of the attempt that this browser has kept. */
  readonly browser: string | undefined;
  /** The secret of the session that this browser already has. */
  readonly previous: string | undefined;
  readonly device: string;
}

/**
 * Signs in the officer whose passkey answered a challenge: one without an identity provider; one who just signed in
 * with the own organisation; or one who is signed in here and proves it again (a step-up). Every sign-in gives a
 * session with a new secret, and ends the session that the browser had. Throws SignInRefused, or ConcurrentChange.
 */
export async function signInWithPasskey(
  needs: Needs,
  answer: PasskeyUsed,
  { browser, previous, device }: Browser,
): Promise<{ readonly secret: string; readonly returnTo: string }> {
  const challenge = await takeChallenge(needs, 'use', answer.clientDataJSON, browser);
  const officerId = Buffer.from(answer.userHandle ?? '', 'base64url').toString('utf8');
  if (challenge.officerId !== undefined && challenge.officerId !== officerId)
    throw new SignInRefused('other-passkey');
  const passkey = await checkedPasskey(needs, officerId, answer, challenge.text);

  const { sessions, clock, newId, newSecret } = needs;
  const running = previous === undefined ? undefined : await sessions.find(digestOf(previous));
  const secret = await retryOnConflict(5, async () => {
    const now = clock();
    const officer = await officerWith(needs, officerId, passkey);
    ensureMaySignIn(officer, now);
    const started = { id: newId(), device, steppedUpAt: now };
    const session = sessionOf(officer, challenge, running, started, now);
    await endPreviousSession(needs, running);
    const fresh = newSecret();
    await sessions.start(digestOf(fresh), session, officer);
    return fresh;
  });
  return { secret, returnTo: challenge.returnTo };
}

/** The passkey that answered, once its signature has been checked and its use has been stored. */
async function checkedPasskey(
  { passkeys, protocol, clock }: Pick<Needs, 'passkeys' | 'protocol' | 'clock'>,
  officerId: string,
  answer: PasskeyUsed,
  challenge: string,
): Promise<Passkey> {
  return retryOnConflict(5, async () => {
    const own = await passkeys.of(officerId);
    const passkey = own.list.find(({ credentialId }) => credentialId === answer.id);
    if (!passkey) throw new SignInRefused('unknown-passkey');
    const counter = await protocol.checkUsed(answer, challenge, passkey);
    await passkeys.recordUse(usedPasskey(own, passkey, counter, clock()));
    return passkey;
  });
}

/**
 * The officer as stored. Read before the passkeys: whoever removes one changes the officer too, and then the session
 * does not start.
 */
async function officerWith(
  { officers, passkeys }: Pick<Needs, 'officers' | 'passkeys'>,
  officerId: string,
  { id }: Passkey,
): Promise<Officer> {
  const officer = await officers.find(officerId);
  const { list } = await passkeys.of(officerId);
  if (!officer || !list.some((each) => each.id === id)) throw new SignInRefused('unknown-passkey');
  return officer;
}

/**
 * The session that starts. A passkey alone does not let in somebody who has an organisation to sign in with, because
 * the organisation may have ended the account; it does step up a session, which then lasts no longer than it would
 * have.
 */
function sessionOf(
  officer: Officer,
  { after }: PasskeyChallenge,
  running: OfficerSession | undefined,
  started: Pick<OfficerSession, 'id' | 'device' | 'steppedUpAt'>,
  now: Date,
): OfficerSession {
  if (after)
    return startOfficerSession(
      officer,
      { ...started, provider: after.provider, provedBy: 'passkey' },
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
