import { challengeResponse } from '../../shared/requests/desk/passkeys.ts';
import { SoftwareAuthenticator } from './software-authenticator.ts';

const json = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };

/** A browser that keeps the cookies of one site, with a software authenticator. */
export class PasskeyBrowser {
  readonly authenticator: SoftwareAuthenticator;
  private readonly cookies = new Map<string, string>();
  private readonly siteUrl: string;

  constructor(siteUrl: string, authenticator = new SoftwareAuthenticator(siteUrl)) {
    this.siteUrl = siteUrl;
    this.authenticator = authenticator;
  }

  /** The value of the `Cookie` header. */
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
    const response = await this.send('/v1/sign-in/passkey-challenges', body);
    return challengeResponse.parse(response).challenge;
  }

  /** Creates a passkey for this officer or invitation, and returns the response to send to the API. */
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
