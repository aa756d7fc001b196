import { inboxClient } from '../../local/demo/inbox-client.ts';
import type { RunningSystem } from '../../local/system/boot.ts';
import { challengeResponse, passkeysResponse } from '../../shared/requests/desk/passkeys.ts';
import { SoftwareAuthenticator } from '../support/software-authenticator.ts';
import { signInAs } from '../support/sign-in.ts';
import { moveTime } from '../support/test-clock.ts';

const json = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };
const invited = /\/bureau\/nieuw\/([0-9a-z]{26})(?:\/passkey)?#([a-z2-7]{26})/;

/** A browser that keeps the cookies of one site, with a device that makes and uses passkeys. */
class PasskeyBrowser {
  readonly authenticator: SoftwareAuthenticator;
  private readonly cookies = new Map<string, string>();
  private readonly siteUrl: string;

  constructor(siteUrl: string, authenticator = new SoftwareAuthenticator(siteUrl)) {
    this.siteUrl = siteUrl;
    this.authenticator = authenticator;
  }

  /** The cookies as the browser sends them. */
  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** Keeps cookies, each written as `name=value`. */
  keep(cookies: readonly string[]): void {
    for (const cookie of cookies) {
      const [name = '', value = ''] = cookie.split('=');
      this.cookies.set(name, value);
    }
  }

  async send(path: string, body?: object, headers: object = {}): Promise<unknown> {
    const response = await fetch(this.siteUrl + path, {
      headers: { ...json, cookie: this.cookie, ...headers },
      ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
    });
    if (!response.ok)
      throw new Error(`${path} responded ${response.status}: ${await response.text()}`);
    this.keep(response.headers.getSetCookie().map((line) => line.split(';')[0] ?? ''));
    return response.json();
  }

  async challenge(body: object): Promise<string> {
    const answer = await this.send('/v1/sign-in/passkey-challenges', body);
    return challengeResponse.parse(answer).challenge;
  }

  /** A new passkey for this officer or invitation. */
  async make(officerId: string) {
    const challenge = await this.challenge({ for: 'new-passkey', officerId });
    return this.authenticator.make({ challenge, officerId });
  }

  async press(token: string): Promise<void> {
    await this.send('/v1/sessions', {}, { authorization: `Bearer ${token}` });
  }

  async signIn(): Promise<void> {
    const challenge = await this.challenge({ for: 'sign-in' });
    await this.send('/v1/sign-in/passkeys', this.authenticator.use({ challenge }));
  }
}

const subject = 'langstraat-wijkagent-dongen';

/**
 * Invites a manager who makes a passkey, signs in with it, makes another and removes the first; lets an officer whose
 * organisation shows one factor accept an invitation with a passkey on top; and resets the passkeys of that officer.
 */
export async function usePasskeys(
  { siteUrl, inboxUrl }: Pick<RunningSystem, 'siteUrl' | 'inboxUrl'>,
  inviteManager: (command: object) => Promise<unknown>,
): Promise<void> {
  const inviteAndPress = async (browser: PasskeyBrowser, email: string, signIn: string) => {
    await inviteManager({ region: 'langstraat', email, signIn });
    const inbox = inboxClient(inboxUrl);
    const { text } = await inbox.waitForMail(email, (mail) => invited.test(mail.text));
    const [, id = '', token = ''] = invited.exec(text) ?? [];
    await browser.press(token);
    return id;
  };
  // The use of a session is stored at most once a minute.
  const letTimePass = () => moveTime(inboxUrl, { seconds: 70 });

  const browser = new PasskeyBrowser(siteUrl);
  const managerId = await inviteAndPress(browser, 'passkey@politie.example', 'passkey');
  await browser.send('/v1/sign-in/invitation-passkeys', await browser.make(managerId));
  await browser.signIn();
  await letTimePass();
  await browser.send('/v1/me/passkeys', await browser.make(managerId));
  await letTimePass();
  const { passkeys } = passkeysResponse.parse(await browser.send('/v1/me/passkeys'));
  await new PasskeyBrowser(siteUrl, browser.authenticator).signIn();
  await browser.signIn();
  await letTimePass();
  await browser.send(`/v1/me/passkeys/${passkeys.at(-1)?.id}/removal`, {});

  const onTop = new PasskeyBrowser(siteUrl);
  await signInAs(siteUrl, subject, 'politie');
  await inviteAndPress(onTop, 'opnieuw@politie.example', 'organisation');
  const { location, cookie } = await signInAs(siteUrl, subject, 'politie', {
    cookie: onTop.cookie,
    play: 'without-amr',
  });
  onTop.keep(cookie.split('; '));
  const [, challenge = '', officerId = ''] = /#([\w-]{43})\.([0-9a-z]{26})/.exec(location) ?? [];
  const made = onTop.authenticator.make({ challenge, officerId });
  await onTop.send('/v1/sign-in/invitation-passkeys', made);

  await letTimePass();
  await browser.send(`/v1/officers/${officerId}/passkey-resets`, {
    email: 'opnieuw@politie.example',
    version: 2,
  });
}
