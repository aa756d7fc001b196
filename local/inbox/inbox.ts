import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import * as z from 'zod';
import type { RegionSite } from '../region-sites.ts';
import { script, stylesheet } from './assets.ts';
import { listPage, mailPage } from './pages.ts';
import type { Mail, MailReader } from './read-mail.ts';
import { texts } from './texts.ts';

interface Page {
  readonly status?: number;
  readonly type: string;
  readonly body: string;
  readonly policy?: string;
}

const pagePolicy =
  "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/** Emails are untrusted content: scripts and external resources are blocked, and links open in a new tab. */
const mailPolicy =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'; frame-ancestors 'self'";

const listQuery = z.object({ to: z.string().optional(), since: z.coerce.date().optional() });
const view = z.enum(['html', 'tekst', 'kopregels']).catch('html');

/** Serves the inbox as pages for people and as JSON for tests. The pages link to the sites of the regions. */
export function inboxListener(
  reader: MailReader,
  sites: readonly RegionSite[],
  onError: (error: unknown) => void,
): RequestListener {
  return (request, response) => {
    respond(request, reader, sites)
      .catch((error: unknown): Page => {
        onError(error);
        return { status: 500, type: 'text/plain', body: 'the inbox failed' };
      })
      .then((page) => write(response, request, page))
      .catch(onError);
  };
}

async function respond(
  request: IncomingMessage,
  reader: MailReader,
  sites: readonly RegionSite[],
): Promise<Page> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  if (pathname === '/mails' && request.method === 'DELETE') {
    await reader.clear();
    return { status: 204, type: 'text/plain', body: '' };
  }
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return { status: 405, type: 'text/plain', body: 'method not allowed' };
  if (pathname === '/') return html(listPage(await reader.list(), sites));
  if (pathname === '/inbox.css') return { type: 'text/css', body: stylesheet };
  if (pathname === '/inbox.js') return { type: 'text/javascript', body: script };
  if (pathname === '/latest') return { type: 'text/plain', body: reader.latest() ?? '' };
  if (pathname === '/mails.json') return listAsJson(reader, searchParams);
  const [, id = '', part = ''] = /^\/mails\/([\da-f-]+)(\.json|\/html)?$/.exec(pathname) ?? [];
  const mail = id === '' ? undefined : await reader.read(id);
  if (!mail) return { status: 404, type: 'text/plain', body: texts.notFound };
  return mailAs(mail, part, searchParams);
}

async function listAsJson(reader: MailReader, searchParams: URLSearchParams): Promise<Page> {
  const query = listQuery.safeParse(Object.fromEntries(searchParams));
  if (!query.success)
    return { status: 400, type: 'text/plain', body: z.prettifyError(query.error) };
  return json(await reader.list(query.data));
}

function mailAs(mail: Mail, part: string, searchParams: URLSearchParams): Page {
  if (part === '.json') return json(mail);
  if (part === '/html')
    return { ...html(`<base target="_blank">${mail.html}`), policy: mailPolicy };
  return html(mailPage(mail, view.parse(searchParams.get('weergave') ?? 'html')));
}

const html = (body: string): Page => ({ type: 'text/html', body });
const json = (value: unknown): Page => ({ type: 'application/json', body: JSON.stringify(value) });

function write(
  response: ServerResponse,
  request: IncomingMessage,
  { status = 200, type, body, policy = pagePolicy }: Page,
): void {
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
