import { Problem } from './problem.ts';

const json = /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i;

/**
 * Refuses a request that a page of another site may have sent with the visitor's cookie. Only JSON is accepted, which a
 * form cannot send. Browsers say in `Sec-Fetch-Site` where a request comes from; older ones do not, but name the site in
 * `Origin`. A request with neither is refused. Throws the problem `wrong-content-type` or `cross-site`.
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
  if (!isOwn)
    throw new Problem('cross-site', {
      detail: 'Open de pagina op onze eigen site en probeer het daar.',
    });
}
