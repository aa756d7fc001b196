/** Keeps the cookies of one origin, for a client that follows redirects itself. */
class Cookies {
  private readonly values = new Map<string, string>();

  keep(response: Response): Response {
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      if (/max-age=0/i.test(line)) this.values.delete(pair.slice(0, at));
      else this.values.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  }

  get header(): string {
    return [...this.values].map(([name, value]) => `${name}=${value}`).join('; ');
  }
}

/** Nobody was signed in: a response had no redirect, or the site refused the sign-in. */
export class SignInFailed extends Error {}

interface SignInOptions {
  /** The fault that the local provider is asked to put in the token, if any. */
  readonly play?: string;
  readonly to?: string;
  /** Cookies that the browser already has for our site. */
  readonly cookie?: string;
  readonly again?: boolean;
}

interface SignedInBrowser {
  /** The cookies for our own site. */
  readonly cookie: string;
  /** The path on our site where the browser ends up. */
  readonly location: string;
  /** The URL on our site to which the provider sent the browser; empty if the browser never left our site. */
  readonly callback: string;
}

/**
 * Signs in to a running system the way a browser does, on the pages of one region: follows the organisation's link,
 * picks a person at the local provider, and comes back. An example of `subject` is `langstraat-wijkagent-dongen`.
 * Throws SignInFailed if a response has no redirect.
 */
export async function signInAs(
  regionUrl: string,
  subject: string,
  organisation: string,
  { play = 'none', to = '/bureau', cookie = '', again = false }: SignInOptions = {},
): Promise<SignedInBrowser> {
  const own = new Cookies();
  const query = new URLSearchParams({ organisation, to, ...(again ? { again: '1' } : {}) });
  const start = own.keep(
    await fetch(`${regionUrl}/v1/sign-in?${query}`, { redirect: 'manual', headers: { cookie } }),
  );
  const location = locationOf(start, regionUrl);
  if (location.origin === new URL(regionUrl).origin)
    return { cookie: own.header, location: location.pathname + location.search, callback: '' };
  const callback = await pick(location, subject, play);
  const sent = [cookie, own.header].filter((each) => each !== '').join('; ');
  const end = own.keep(await fetch(callback, { redirect: 'manual', headers: { cookie: sent } }));
  const { pathname, search, hash } = locationOf(end, regionUrl);
  return { cookie: own.header, location: pathname + search + hash, callback: callback.href };
}

/** Goes through the provider's pages; returns the URL on our site to which the provider sends the browser. */
async function pick(address: URL, subject: string, play: string): Promise<URL> {
  const theirs = new Cookies();
  const go = async (to: URL, init: RequestInit = {}) =>
    theirs.keep(
      await fetch(to, { ...init, redirect: 'manual', headers: { cookie: theirs.header } }),
    );
  const page = locationOf(await go(address), address.origin);
  await go(page);
  const body = new URLSearchParams({ who: subject, play });
  const resume = locationOf(await go(page, { method: 'POST', body }), address.origin);
  return locationOf(await go(resume), address.origin);
}

function locationOf(response: Response, base: string): URL {
  const location = response.headers.get('location');
  if (location === null)
    throw new SignInFailed(`no redirect but ${response.status} from ${response.url}`);
  return new URL(location, base);
}
