import { acceptWithPasskey } from '../../functions/desk/accept-with-passkey/accept-with-passkey.ts';
import { addPasskey } from '../../functions/desk/add-passkey/add-passkey.ts';
import { signInWithPasskey } from '../../functions/desk/sign-in-with-passkey/sign-in-with-passkey.ts';
import { startPasskey } from '../../functions/desk/start-passkey/start-passkey.ts';
import { digestOf } from '../../shared/auth/mailed-tokens.ts';
import { officerOf } from '../../shared/auth/officer-sessions.ts';
import { invite, type Invitation } from '../../shared/domain/desk/invitation.ts';
import type { SignedInOfficer } from '../../shared/domain/desk/officer-session.ts';
import { SignInRefused } from '../../shared/domain/desk/sign-in.ts';
import { sessionFor } from '../../shared/domain/platform/session.ts';
import type {
  AttestationResponse,
  AssertionResponse,
} from '../../shared/domain/desk/authenticator-response.ts';
import { newSecret, sha256 } from '../../shared/runtime/identifiers.ts';
import { webauthnProtocol } from '../../shared/runtime/webauthn-protocol.ts';
import { DeskInMemory } from './desk-in-memory.ts';
import { sampleInvitation } from './samples/sample-invitation.ts';
import { SoftwareAuthenticator } from './software-authenticator.ts';

export const siteUrl = 'https://buurtkring.example';
const device = 'Firefox op Windows';

/**
 * The passkeys of one region, used in one browser, with the real repositories in memory and a software authenticator.
 */
export class PasskeysInMemory extends DeskInMemory {
  readonly authenticator = new SoftwareAuthenticator(siteUrl);
  /** The secrets in the browser's cookies: one for attempts to sign in, and one for the session. */
  browser: string | undefined;
  session: string | undefined;

  passkeyNeeds(regionId = 'langstraat') {
    return { ...this.needs(regionId), protocol: webauthnProtocol(siteUrl) };
  }

  async challenge(officerId?: string): Promise<string> {
    const body =
      officerId === undefined
        ? ({ for: 'sign-in' } as const)
        : ({ for: 'new-passkey', officerId } as const);
    const { challenge, browser } = await startPasskey(this.passkeyNeeds(), body, this.browser);
    this.browser = browser;
    return challenge;
  }

  /**
   * Stores an invitation, by default for a passkey, and presses the button on its page in this browser. Returns its id.
   */
  async invited(changes: Partial<Invitation> = {}): Promise<string> {
    const { id, ...details } = sampleInvitation({ signIn: 'passkey', ...changes });
    const { invitedAt: _at, expiresAt: _until, ...asked } = details;
    const change = invite(asked, { id, by: undefined, now: this.at });
    const key = sha256(`${id} ${this.at.toISOString()}`);
    await this.needs().invitations.invite(change, { key, body: key });
    await this.press(id);
    return id;
  }

  /** Presses the button on an invitation's page in this browser. */
  async press(id: string): Promise<void> {
    this.session = newSecret();
    const claims = {
      purpose: 'accept-invitation',
      subjectId: id,
      recipientId: id,
      version: 1,
    } as const;
    const marks = ['', '', ''] as const;
    const mark = this.memory.all().find(({ PK }) => PK === `REVOKED#langstraat#SUBJECT#${id}`);
    await this.needs().mailedSessions.put(digestOf(this.session), sessionFor(claims, this.at), [
      typeof mark?.['mark'] === 'string' ? mark['mark'] : marks[0],
      marks[1],
      marks[2],
    ]);
  }

  /** Sends a new passkey's response, as the invitation page does. */
  async accept(attestation: AttestationResponse): Promise<void> {
    const at = { attemptSecret: this.browser, sessionSecret: this.session, device };
    this.session = (await acceptWithPasskey(this.passkeyNeeds(), attestation, at)).secret;
  }

  /** An officer who has accepted an invitation by creating a passkey, and is now signed in. */
  async admitted(changes: Partial<Invitation> = {}): Promise<SignedInOfficer> {
    const officerId = await this.invited(changes);
    const challenge = await this.challenge(officerId);
    await this.accept(this.authenticator.make({ challenge, officerId }));
    return this.officer();
  }

  async use(assertion: AssertionResponse): Promise<string> {
    const at = { attemptSecret: this.browser, sessionSecret: this.session, device };
    const { secret, returnTo } = await signInWithPasskey(this.passkeyNeeds(), assertion, at);
    this.session = secret;
    return returnTo;
  }

  async signIn(): Promise<SignedInOfficer> {
    await this.use(this.authenticator.use({ challenge: await this.challenge() }));
    return this.officer();
  }

  async add(
    officer: Pick<SignedInOfficer, 'id'>,
    attestation: AttestationResponse,
  ): Promise<string> {
    const at = { attemptSecret: this.browser, device };
    return (await addPasskey(this.passkeyNeeds(), officer, attestation, at)).id;
  }

  /** The officer who is signed in to this browser. Throws NotSignedIn if nobody is. */
  async officer(): Promise<SignedInOfficer> {
    return officerOf(this.session, {}, this.needs());
  }

  /** The names and data of the events, in no particular order. */
  events() {
    return this.memory
      .all()
      .filter(({ SK }) => String(SK).startsWith('EVENT#'))
      .map(({ name, data }) => ({ name, data }));
  }
}

/** The reason why the sign-in was refused, or 'not refused'. */
export async function faultOf(action: Promise<unknown>): Promise<string> {
  try {
    await action;
    return 'not refused';
  } catch (error) {
    if (error instanceof SignInRefused) return error.fault;
    throw error;
  }
}
