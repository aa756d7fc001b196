import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { HttpRequest, HttpResponse } from '../http/exchange.ts';
import { plain } from './distribution.ts';
import { realSender, type SenderOf } from './senders.ts';

/**
 * Slightly above API Gateway's limit, so that API Gateway, and not this listener, refuses a request that is too large.
 */
const maxBytes = 11 * 1024 * 1024;

/** What the listener serves: the distribution, or an API that has its own URL. */
interface Served {
  handle(request: HttpRequest): Promise<HttpResponse>;
}

/** Serves the distribution or an API over HTTP; responds with 503 while `served` returns undefined. */
export function siteListener(
  served: () => Served | undefined,
  onError: (error: unknown) => void,
  senderOf: SenderOf = realSender,
): RequestListener {
  return (incoming, outgoing) => {
    exchange(incoming, served(), senderOf(incoming))
      .catch((error: unknown) => {
        // It is not a system error if the client aborts its request.
        if (incoming.complete) onError(error);
        return plain(502, 'Bad Gateway');
      })
      .then((response) => write(outgoing, incoming.method ?? 'GET', response))
      .catch((error: unknown) => {
        onError(error);
        outgoing.destroy();
      });
  };
}

async function exchange(
  incoming: IncomingMessage,
  served: Served | undefined,
  sourceIp: string,
): Promise<HttpResponse> {
  const body = await read(incoming);
  if (!served) return plain(503, 'The system is starting.');
  if (!body) return plain(413, 'Request Entity Too Large');
  const [path = '/', ...query] = (incoming.url ?? '/').split('?');
  const request: HttpRequest = {
    method: incoming.method ?? 'GET',
    path: path.replace(/^https?:\/\/[^/]+/, ''),
    query: query.join('?'),
    headers: headersOf(incoming),
    body,
    sourceIp,
  };
  return served.handle(request);
}

async function read(incoming: IncomingMessage): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of incoming as AsyncIterable<Buffer>) {
    size += part.length;
    // Read and discard bytes beyond the limit, so that the sender gets a response instead of a broken connection.
    if (size <= maxBytes) parts.push(part);
  }
  return size > maxBytes ? undefined : Buffer.concat(parts);
}

function headersOf(incoming: IncomingMessage): Record<string, string> {
  const entries = Object.entries(incoming.headersDistinct).map(
    ([name, values]) => [name, (values ?? []).join(name === 'cookie' ? '; ' : ',')] as const,
  );
  return Object.fromEntries(entries.filter(([name]) => !hopByHop.has(name)));
}

const hopByHop = new Set([
  'connection',
  'keep-alive',
  'proxy-connection',
  'transfer-encoding',
  'upgrade',
  'te',
  'trailer',
]);

function write(
  outgoing: ServerResponse,
  method: string,
  { status, headers, cookies, body }: HttpResponse,
): void {
  const { 'content-length': contentLength, ...others } = headers;
  const bodiless = status === 304 || status === 204;
  const length = method === 'HEAD' ? (contentLength ?? String(body.length)) : String(body.length);
  outgoing.writeHead(status, {
    ...others,
    ...(!bodiless && { 'content-length': length }),
    ...(cookies.length > 0 && { 'set-cookie': [...cookies] }),
  });
  outgoing.end(method === 'HEAD' || bodiless ? undefined : body);
}
