import { absoluteHours } from '../domain/desk/officer-session.ts';
import { attemptMinutes } from '../domain/desk/sign-in.ts';
import { sessionMinutes } from '../domain/platform/session.ts';

/**
 * The `__Host-` prefix makes a browser refuse the cookie unless it is Secure, has the path `/` and names no domain, so
 * no other site on the same domain can set it.
 */
const hostPrefix = '__Host-';

/** The two cookies: one for a session, and one for an attempt to sign in. */
type CookieName = 'session' | 'sign-in';

/**
 * Chromium and Firefox accept a Secure cookie from http://localhost, but Safari does not. On a local site over plain
 * HTTP, each cookie is therefore also kept under its bare name, without Secure. A site over HTTPS never sets or reads a
 * cookie with a bare name.
 */
function namesFor(cookie: CookieName, siteUrl: string): readonly string[] {
  const hostName = hostPrefix + cookie;
  return new URL(siteUrl).protocol === 'https:' ? [hostName] : [hostName, cookie];
}

function valueIn(
  cookie: CookieName,
  cookies: readonly string[],
  siteUrl: string,
): string | undefined {
  const values = new Map(
    cookies.map((each) => {
      const [name = '', ...value] = each.split('=');
      return [name.trim(), value.join('=')] as const;
    }),
  );
  return namesFor(cookie, siteUrl)
    .map((name) => values.get(name))
    .find((value) => value !== undefined && value !== '');
}

function cookiesFor(
  cookie: CookieName,
  secret: string,
  siteUrl: string,
  seconds: number,
): readonly string[] {
  return namesFor(cookie, siteUrl).map((name) =>
    [
      `${name}=${secret}`,
      'Path=/',
      `Max-Age=${secret === '' ? 0 : seconds}`,
      ...(name.startsWith(hostPrefix) ? ['Secure'] : []),
      'HttpOnly',
      'SameSite=Lax',
    ].join('; '),
  );
}

/** Returns the session's secret from a request's cookies (each as `name=value`), or undefined if it is not there. */
export function sessionIn(cookies: readonly string[], siteUrl: string): string | undefined {
  return valueIn('session', cookies, siteUrl);
}

/**
 * The `Set-Cookie` values that give the browser a session started with a mailed token or, if the secret is empty,
 * remove the cookie.
 */
export function sessionCookies(secret: string, siteUrl: string): readonly string[] {
  return cookiesFor('session', secret, siteUrl, sessionMinutes * 60);
}

/**
 * The `Set-Cookie` values that give the browser an officer's session or, if the secret is empty, remove the cookie. The
 * session may end before the cookie does.
 */
export function officerCookies(secret: string, siteUrl: string): readonly string[] {
  return cookiesFor('session', secret, siteUrl, absoluteHours * 3600);
}

/** Returns the secret that the browser keeps while somebody is signing in, or undefined if it has none. */
export function attemptIn(cookies: readonly string[], siteUrl: string): string | undefined {
  return valueIn('sign-in', cookies, siteUrl);
}

/**
 * The `Set-Cookie` values for an attempt to sign in. Another tab may be signing in too, so the cookie is never removed
 * before it expires.
 */
export function attemptCookies(secret: string, siteUrl: string): readonly string[] {
  return cookiesFor('sign-in', secret, siteUrl, attemptMinutes * 60);
}
