import { Problem } from './problem.ts';

const json = /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i;

/**
 * Refuses a request that a page on another site may have sent with the visitor's cookie. Only JSON is accepted, which a
 * form cannot send. Current browsers say in `Sec-Fetch-Site` where a request comes from; older ones name the site in
 * `Origin` instead. A request with neither is refused. Throws the problem `wrong-content-type` or `cross-site`.
 */
export function ensureFromOwnPage(
  header: (name: string) => string | undefined,
  siteUrl: string,
): void {
  if (!json.test(header('content-type') ?? ''))
    throw new Problem('wrong-content-type', { detail: 'Stuur de gegevens als application/json.' });
  const from = header('sec-fetch-site');
  const isOwn =
    from === undefined ? header('origin') === new URL(siteUrl).origin : from === 'same-origin';
  if (!isOwn) throw crossSite();
}

/**
 * Refuses a GET from a page on another site. A request from a page on another port or subdomain may carry the visitor's
 * cookie. Older browsers do not say where a GET comes from; their requests are allowed, because another site cannot
 * read the response anyway. Throws the problem `cross-site`.
 */
export function ensureNotFromOtherSite(header: (name: string) => string | undefined): void {
  const from = header('sec-fetch-site');
  if (from !== undefined && from !== 'same-origin' && from !== 'none') throw crossSite();
}

function crossSite(): Problem {
  return new Problem('cross-site', {
    detail: 'Open de pagina op onze eigen site en probeer het daar.',
  });
}
