import {
  invitationInBrowser,
  type InvitationReading,
} from '../../../shared/auth/invitation-in-browser.ts';
import { digestOf } from '../../../shared/auth/mailed-tokens.ts';
import { takeChallenge } from '../../../shared/auth/passkey-challenges.ts';
import { acceptInvitation } from '../../../shared/domain/desk/accept-invitation.ts';
import type { Invitation } from '../../../shared/domain/desk/invitation.ts';
import { startOfficerSession } from '../../../shared/domain/desk/officer-session.ts';
import type { Identity, Officer } from '../../../shared/domain/desk/officer.ts';
import type { PasskeyChallenge } from '../../../shared/domain/desk/passkey-challenge.ts';
import {
  addPasskey,
  passkeyIdentity,
  passkeyIssuer,
  type Passkey,
} from '../../../shared/domain/desk/passkey.ts';
import type { Organisation } from '../../../shared/domain/desk/rights.ts';
import { SignInRefused } from '../../../shared/domain/desk/sign-in.ts';
import { retryOnConflict } from '../../../shared/domain/platform/retry-on-conflict.ts';
import type {
  PasskeyChallenges,
  PasskeyProtocol,
  PasskeyRepository,
} from '../../../shared/ports/desk-passkeys.ts';
import type { OfficerRepository, OfficerSessions } from '../../../shared/ports/desk.ts';
import type { Log, NewId } from '../../../shared/ports/platform.ts';
import type { AttestationResponse } from '../../../shared/domain/desk/authenticator-response.ts';

interface Needs extends InvitationReading {
  readonly challenges: Pick<PasskeyChallenges, 'take'>;
  readonly passkeys: Pick<PasskeyRepository, 'ofOfficer'>;
  readonly protocol: Pick<PasskeyProtocol, 'verifyAttestation'>;
  readonly officers: Pick<OfficerRepository, 'find' | 'findByIdentity' | 'save'>;
  readonly sessions: Pick<OfficerSessions, 'start'>;
  readonly newId: NewId;
  /** Generates 256 random bits, in base64url. */
  readonly newSecret: () => string;
  readonly log: Log;
}

interface Browser {
  /** The secret that the browser has kept in a cookie since the challenge was created. */
  readonly attemptSecret: string | undefined;
  /** The secret that the browser has kept in a cookie since the person pressed the button on the invitation's page. */
  readonly sessionSecret: string | undefined;
  readonly device: string;
}

/**
 * Admits the person who accepted an invitation in this browser and created a passkey, and starts a session. One
 * transaction stores the officer and the passkey, and removes the invitation. Throws SignInRefused, TooManyPasskeys, or
 * ConcurrentChange.
 */
export async function acceptWithPasskey(
  needs: Needs,
  attestation: AttestationResponse,
  { attemptSecret, sessionSecret, device }: Browser,
): Promise<{ readonly secret: string; readonly returnTo: string }> {
  const challenge = await takeChallenge(needs, 'make', attestation.clientDataJSON, attemptSecret);
  const made = await needs.protocol.verifyAttestation(attestation, challenge.value);
  const passkey = {
    ...made,
    id: needs.newId().toLowerCase(),
    device,
    addedAt: needs.clock().toISOString(),
  };
  const officer = await retryOnConflict(5, async () => {
    const invitation = await invitationInBrowser(needs, sessionSecret);
    if (!invitation) throw new SignInRefused('no-invitation');
    return admit(needs, invitation, challenge, passkey);
  });
  const secret = await startSession(needs, officer, challenge, { device, sessionSecret });
  return { secret, returnTo: challenge.returnTo };
}

async function admit(
  { officers, passkeys, clock, log }: Needs,
  invitation: Invitation,
  challenge: PasskeyChallenge,
  passkey: Passkey,
): Promise<Officer> {
  const who = identityOf(invitation, challenge);
  const known = challenge.firstFactor
    ? await officers.findByIdentity(who.identity)
    : await officers.find(invitation.id);
  const current = known?.endedAt === undefined ? known : undefined;
  if (challenge.officerId !== (current ?? invitation).id)
    throw new SignInRefused('unknown-challenge');
  const accepted = acceptInvitation(invitation, who, current, clock());
  const added = addPasskey(await passkeys.ofOfficer(accepted.officer.id), passkey);
  await officers.save(current, { ...accepted, passkeys: added });
  log.info('officer admitted by invitation', { officerId: accepted.officer.id });
  return accepted.officer;
}

/**
 * The identity of the person who accepts the invitation: the one that the identity provider gave or, without a
 * provider, one that is based on the id of the invitation. An invitation from an operator names no organisation; in
 * that case, the person is assumed to work for a municipality, because municipal officers have the fewest rights.
 */
function identityOf(
  { id, signIn, organisation = 'municipality' }: Invitation,
  { firstFactor }: PasskeyChallenge,
): { readonly identity: Identity; readonly organisation: Organisation } {
  if (firstFactor) return firstFactor;
  if (signIn !== 'passkey') throw new SignInRefused('organisation-first');
  return { identity: passkeyIdentity(id), organisation };
}

async function startSession(
  { sessions, clock, newId, newSecret }: Needs,
  officer: Officer,
  { firstFactor }: PasskeyChallenge,
  { device, sessionSecret }: Pick<Browser, 'device' | 'sessionSecret'>,
): Promise<string> {
  const now = clock();
  const secret = newSecret();
  const session = startOfficerSession(
    officer,
    {
      id: newId(),
      provider: firstFactor?.provider ?? passkeyIssuer,
      provedBy: 'passkey',
      device,
      steppedUpAt: now,
    },
    now,
  );
  const replaced = sessionSecret === undefined ? undefined : digestOf(sessionSecret);
  await retryOnConflict(5, () => sessions.start(digestOf(secret), session, officer, replaced));
  return secret;
}
