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
import type { PasskeyMade } from '../../../shared/domain/desk/passkey-answer.ts';

interface Needs extends InvitationReading {
  readonly challenges: Pick<PasskeyChallenges, 'take'>;
  readonly passkeys: Pick<PasskeyRepository, 'of'>;
  readonly protocol: Pick<PasskeyProtocol, 'checkMade'>;
  readonly officers: Pick<OfficerRepository, 'find' | 'findByIdentity' | 'save'>;
  readonly sessions: Pick<OfficerSessions, 'start'>;
  readonly newId: NewId;
  /** Generates 256 random bits, in base64url. */
  readonly newSecret: () => string;
  readonly log: Log;
}

interface Browser {
  /** The secret of the attempt that this browser has kept. */
  readonly browser: string | undefined;
  /** The secret of the session that a press on the invitation gave this browser. */
  readonly previous: string | undefined;
  readonly device: string;
}

/**
 * Admits whoever accepted an invitation in this browser and made a passkey, and signs them in. The passkey is stored in
 * the transaction that uses up the invitation. Throws SignInRefused, TooManyPasskeys, or ConcurrentChange.
 */
export async function acceptWithPasskey(
  needs: Needs,
  answer: PasskeyMade,
  { browser, previous, device }: Browser,
): Promise<{ readonly secret: string; readonly returnTo: string }> {
  const challenge = await takeChallenge(needs, 'make', answer.clientDataJSON, browser);
  const made = await needs.protocol.checkMade(answer, challenge.text);
  const passkey = {
    ...made,
    id: needs.newId().toLowerCase(),
    device,
    addedAt: needs.clock().toISOString(),
  };
  const officer = await retryOnConflict(5, async () => {
    const invitation = await invitationInBrowser(needs, previous);
    if (!invitation) throw new SignInRefused('no-invitation');
    return admitted(needs, invitation, challenge, passkey);
  });
  const secret = await signedIn(needs, officer, challenge, device);
  return { secret, returnTo: challenge.returnTo };
}

async function admitted(
  { officers, passkeys, clock, log }: Needs,
  invitation: Invitation,
  challenge: PasskeyChallenge,
  passkey: Passkey,
): Promise<Officer> {
  const who = whoAccepts(invitation, challenge);
  const known = challenge.after
    ? await officers.findByIdentity(who.identity)
    : await officers.find(invitation.id);
  const current = known?.endedAt === undefined ? known : undefined;
  if (challenge.officerId !== (current ?? invitation).id)
    throw new SignInRefused('unknown-challenge');
  const accepted = acceptInvitation(invitation, who, current, clock());
  const added = addPasskey(await passkeys.of(accepted.officer.id), passkey);
  await officers.save(current, { ...accepted, passkeys: added });
  log.info('officer admitted by invitation', { officerId: accepted.officer.id });
  return accepted.officer;
}

/**
 * Who accepts: the person whom the organisation named, or else nobody but the holder of the passkey. An operator
 * invites without an organisation; somebody of a municipality has the fewest rights.
 */
function whoAccepts(
  { id, signIn, organisation = 'municipality' }: Invitation,
  { after }: PasskeyChallenge,
): { readonly identity: Identity; readonly organisation: Organisation } {
  if (after) return after;
  if (signIn !== 'passkey') throw new SignInRefused('organisation-first');
  return { identity: passkeyIdentity(id), organisation };
}

async function signedIn(
  { sessions, clock, newId, newSecret }: Needs,
  officer: Officer,
  { after }: PasskeyChallenge,
  device: string,
): Promise<string> {
  const now = clock();
  const secret = newSecret();
  const session = startOfficerSession(
    officer,
    {
      id: newId(),
      provider: after?.provider ?? passkeyIssuer,
      provedBy: 'passkey',
      device,
      steppedUpAt: now,
    },
    now,
  );
  await retryOnConflict(5, () => sessions.start(digestOf(secret), session, officer));
  return secret;
}
