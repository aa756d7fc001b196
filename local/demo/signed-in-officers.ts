import { exampleProviderId } from '../../shared/runtime/example-providers.ts';
import type { DeskMailbox } from '../../shared/regions/region.ts';
import { fetchWithCookie } from './session.ts';
import { signInAs, SignInFailed } from './sign-in.ts';

/** A person at the local identity provider, such as `langstraat-oov-dongen` at the organisation `gm0766`. */
export interface DemoOfficer {
  readonly subject: string;
  readonly organisation: string;
}

/**
 * The example officer for a desk mailbox. Officers behind a police mailbox or a team mailbox sign in with the police's
 * provider.
 */
export function officerBehind(
  regionId: string,
  mailbox: Pick<DeskMailbox, 'id' | 'role' | 'municipalities'>,
): DemoOfficer {
  return { subject: `${regionId}-${mailbox.id}`, organisation: exampleProviderId(mailbox) };
}

/** The part of a redirect URL that shows that the site refused a sign-in; the reason follows it. */
const refused = '/bureau/inloggen?fout=';

/**
 * Sends requests to one site as signed-in officers. Each officer signs in once, and again when the session has ended.
 */
export class SignedInOfficers {
  private readonly siteUrl: string;
  private readonly sessions = new Map<string, Promise<string>>();

  constructor(siteUrl: string) {
    this.siteUrl = siteUrl;
  }

  /** The cookie header of the officer's session. After SignInFailed, the next call signs in again. */
  async cookieOf({ subject, organisation }: DemoOfficer): Promise<string> {
    const known = this.sessions.get(subject);
    if (known) return known;
    const starting = this.signIn(subject, organisation);
    this.sessions.set(subject, starting);
    starting.catch(() => this.sessions.delete(subject));
    return starting;
  }

  /**
   * Sends a request in the officer's session; if the response is a 401, sends it again in a new one. `path` starts with
   * `/v1/`.
   */
  async fetch(
    officer: DemoOfficer,
    path: string,
    init: Parameters<typeof fetchWithCookie>[3],
  ): Promise<Response> {
    const first = await fetchWithCookie(this.siteUrl, await this.cookieOf(officer), path, init);
    if (first.status !== 401) return first;
    this.sessions.delete(officer.subject);
    return fetchWithCookie(this.siteUrl, await this.cookieOf(officer), path, init);
  }
  private async signIn(subject: string, organisation: string): Promise<string> {
    const { cookie, location } = await signInAs(this.siteUrl, subject, organisation);
    if (location.includes(refused)) throw new SignInFailed(`signing in ended at ${location}`);
    return cookie;
  }
}
