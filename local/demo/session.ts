type Init = Omit<RequestInit, 'headers'> & { readonly headers?: Readonly<Record<string, string>> };

/** The headers that a page of the site sends with every request that changes something. */
function ownPage(siteUrl: string): Readonly<Record<string, string>> {
  return { origin: new URL(siteUrl).origin, 'content-type': 'application/json' };
}

/** Exchanges a mailed token for a session; sends no token if the string is empty. `siteUrl` has no trailing slash. */
export function startSession(siteUrl: string, token: string): Promise<Response> {
  const headers = new Headers(ownPage(siteUrl));
  if (token !== '') headers.set('authorization', `Bearer ${token}`);
  return fetch(`${siteUrl}/v1/sessions`, { method: 'POST', headers });
}

/** The cookies that a response sets, as a browser sends them back. */
export function cookiesOf({ headers }: Response): string {
  return headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

/** Sends a request as a page of the site does, with the cookies of a session. `path` starts with `/v1/`. */
export function fetchWithCookie(
  siteUrl: string,
  cookie: string,
  path: string,
  init: Init,
): Promise<Response> {
  return fetch(siteUrl + path, {
    ...init,
    headers: { ...ownPage(siteUrl), ...init.headers, cookie },
  });
}

/**
 * Sends a request as a page of the site does when a person presses a button: exchanges the mailed token for a session
 * and acts in that session. If the token is refused, returns that response.
 */
export async function fetchInSession(
  siteUrl: string,
  token: string,
  path: string,
  init: Init,
): Promise<Response> {
  const started = await startSession(siteUrl, token);
  if (!started.ok) return started;
  await started.arrayBuffer();
  return fetchWithCookie(siteUrl, cookiesOf(started), path, init);
}

/** The session's secret in a Cookie header. Empty if there is none. */
export function sessionOf(cookie: string): string {
  return /(?:^|; )session=([^;]+)/.exec(cookie)?.[1] ?? '';
}

/** The distinct values in a Cookie header: the secrets of a session and of an attempt to sign in. */
export function secretsOf(cookie: string): readonly string[] {
  return [...new Set(cookie.split('; ').map((each) => each.slice(each.indexOf('=') + 1)))];
}
