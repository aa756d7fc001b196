import type { HttpRequest, HttpResponse } from '../http/exchange.ts';
import type { Origin } from './distribution.ts';

/** How a CloudFront cache policy keeps answers; times in seconds. */
export interface CachePolicy {
  readonly minTtl: number;
  readonly defaultTtl: number;
  readonly maxTtl: number;
  /** Request headers, in lower case, that make two requests different. */
  readonly headers: readonly string[];
  readonly query: boolean;
}

interface Kept {
  readonly response: HttpResponse;
  readonly at: number;
  readonly until: number;
}

/** A laptop's cache; the oldest go first. */
const mostKept = 2000;

/**
 * An origin behind one edge location's cache: good answers to GET are kept for as long as their Cache-Control says within the
 * policy, and requests for the same that come at once wait for one answer. Errors are not kept; CloudFront keeps some
 * for ten seconds.
 */
export function cachedOrigin(origin: Origin, policy: CachePolicy, clock: () => number): Origin {
  const kept = new Map<string, Kept>();
  const asked = new Map<string, Promise<HttpResponse>>();

  const ask = async (key: string, request: HttpRequest): Promise<HttpResponse> => {
    // The edge asks for the whole answer, to have it for everybody.
    const { 'if-none-match': _known, ...headers } = request.headers;
    const response = await origin({ ...request, headers });
    const seconds =
      response.status === 200 ? secondsToKeep(response.headers['cache-control'], policy) : 0;
    const [oldest] = kept.keys();
    if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
    if (seconds > 0) kept.set(key, { response, at: clock(), until: clock() + seconds * 1000 });
    return response;
  };

  return async (request) => {
    if (request.method !== 'GET' || policy.maxTtl === 0) return origin(request);
    const key = keyOf(request, policy);
    const known = kept.get(key);
    if (known && known.until > clock()) return answerFrom(known, request, clock());
    kept.delete(key);
    const answer = asked.get(key) ?? ask(key, request).finally(() => asked.delete(key));
    asked.set(key, answer);
    return unlessKnown(await answer, request);
  };
}

function answerFrom({ response, at }: Kept, request: HttpRequest, now: number): HttpResponse {
  const age = String(Math.floor((now - at) / 1000));
  return unlessKnown({ ...response, headers: { ...response.headers, age } }, request);
}

function unlessKnown(response: HttpResponse, { headers }: HttpRequest): HttpResponse {
  const { etag } = response.headers;
  const tags = (headers['if-none-match'] ?? '')
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''));
  const known =
    response.status === 200 && etag !== undefined && tags.includes(etag.replace(/^W\//, ''));
  return known ? { ...response, status: 304, body: Buffer.alloc(0) } : response;
}

function keyOf({ path, query, headers }: HttpRequest, policy: CachePolicy): string {
  return JSON.stringify([
    path,
    policy.query ? query : '',
    policy.headers.map((name) => headers[name]),
  ]);
}

function secondsToKeep(
  cacheControl: string | undefined,
  { minTtl, defaultTtl, maxTtl }: CachePolicy,
): number {
  if (cacheControl === undefined) return defaultTtl;
  if (/\b(no-store|no-cache|private)\b/.test(cacheControl)) return minTtl;
  const given =
    /\bs-maxage=(\d+)/.exec(cacheControl)?.[1] ?? /\bmax-age=(\d+)/.exec(cacheControl)?.[1];
  const wished = given === undefined ? defaultTtl : Number(given);
  return Math.min(maxTtl, Math.max(minTtl, wished));
}
