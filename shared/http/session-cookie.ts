import { sessionMinutes } from '../domain/platform/session.ts';

/**
 * The `__Host-` prefix makes a browser refuse the cookie unless it is Secure, for the whole host and for this host
 * only, so no other site on the same domain can set it.
 */
const hostName = '__Host-session';
/**
 * Chromium and Firefox accept a Secure cookie from http://localhost, but Safari does not. On a local site over plain
 * HTTP, the session is therefore also kept under this name, without Secure. A site over HTTPS never sets or reads it.
 */
const localName = 'session';

function namesFor(siteUrl: string): readonly string[] {
  return new URL(siteUrl).protocol === 'https:' ? [hostName] : [hostName, localName];
}

/** The secret of the session in the cookies of a request, each written as `name=value`. */
export function sessionIn(cookies: readonly string[], siteUrl: string): string | undefined {
  const values = new Map(
    cookies.map((cookie) => {
      const [name = '', ...value] = cookie.split('=');
      return [name.trim(), value.join('=')] as const;
    }),
  );
  return namesFor(siteUrl)
    .map((name) => values.get(name))
    .find((value) => value !== undefined && value !== '');
}

/** The `Set-Cookie` values that give the browser a session or, if the secret is empty, remove it. */
export function sessionCookies(secret: string, siteUrl: string): readonly string[] {
  const age = secret === '' ? 0 : sessionMinutes * 60;
  return namesFor(siteUrl).map((name) =>
    [
      `${name}=${secret}`,
      'Path=/',
      `Max-Age=${age}`,
      ...(name === hostName ? ['Secure'] : []),
      'HttpOnly',
      'SameSite=Lax',
    ].join('; '),
  );
}
