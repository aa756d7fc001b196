import type { HttpRequest, HttpResponse } from '../http/exchange.ts';
import type { Origin } from './distribution.ts';

/** A CloudFront cache policy, with times in seconds. */
export interface CachePolicy {
  readonly minTtl: number;
  readonly defaultTtl: number;
  readonly maxTtl: number;
  /** Request headers that are part of the cache key, in lower case. */
  readonly headers: readonly string[];
  readonly query: boolean;
}

interface CachedResponse {
  readonly response: HttpResponse;
  readonly at: number;
  readonly until: number;
}

/** Maximum number of cached responses, which is enough on a laptop. The oldest responses are evicted first. */
const maxCached = 2000;

/**
 * An origin behind the cache of one edge location. Successful responses to GET are cached for as long as their
 * Cache-Control header and the policy allow, and concurrent requests for the same resource share one response. Errors
 * are not cached here, although CloudFront caches some of them for ten seconds.
 */
export function cachedOrigin(origin: Origin, policy: CachePolicy, clock: () => number): Origin {
  const cache = new Map<string, CachedResponse>();
  const pending = new Map<string, Promise<HttpResponse>>();

  const fetchOnce = async (key: string, request: HttpRequest): Promise<HttpResponse> => {
    // Leave out If-None-Match, so that the origin returns the full response, which the cache can serve to everybody.
    const { 'if-none-match': _known, ...headers } = request.headers;
    const response = await origin({ ...request, headers });
    const seconds =
      response.status === 200 ? secondsToCache(response.headers['cache-control'], policy) : 0;
    const [oldest] = cache.keys();
    if (cache.size >= maxCached && oldest !== undefined) cache.delete(oldest);
    if (seconds > 0) cache.set(key, { response, at: clock(), until: clock() + seconds * 1000 });
    return response;
  };

  return async (request) => {
    if (request.method !== 'GET' || policy.maxTtl === 0) return origin(request);
    const key = keyOf(request, policy);
    const cached = cache.get(key);
    if (cached && cached.until > clock()) return responseFrom(cached, request, clock());
    cache.delete(key);
    const response = pending.get(key) ?? fetchOnce(key, request).finally(() => pending.delete(key));
    pending.set(key, response);
    return notModifiedIfKnown(await response, request);
  };
}

function responseFrom(
  { response, at }: CachedResponse,
  request: HttpRequest,
  now: number,
): HttpResponse {
  const age = String(Math.floor((now - at) / 1000));
  return notModifiedIfKnown({ ...response, headers: { ...response.headers, age } }, request);
}

function notModifiedIfKnown(response: HttpResponse, { headers }: HttpRequest): HttpResponse {
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

function secondsToCache(
  cacheControl: string | undefined,
  { minTtl, defaultTtl, maxTtl }: CachePolicy,
): number {
  if (cacheControl === undefined) return defaultTtl;
  if (/\b(no-store|no-cache|private)\b/.test(cacheControl)) return minTtl;
  const given =
    /\bs-maxage=(\d+)/.exec(cacheControl)?.[1] ?? /\bmax-age=(\d+)/.exec(cacheControl)?.[1];
  const requested = given === undefined ? defaultTtl : Number(given);
  return Math.min(maxTtl, Math.max(minTtl, requested));
}
