import { sha256 } from '../runtime/identifiers.ts';
import type { RouteResponse } from './problem.ts';

interface Representation {
  readonly ifNoneMatch: string | undefined;
  readonly type?: string;
  /** The request header on which the representation depends. */
  readonly vary?: string;
}

/**
 * Responds with open data and an ETag, or with a 304 if the client already has the current version. Caches may keep the
 * data for a minute, and pages on other sites may read it, because it is public and some GIS programs run in a browser.
 */
export function openDataResponse(
  body: unknown,
  { ifNoneMatch, type = 'application/json', vary }: Representation,
): RouteResponse {
  const etag = `"${sha256(JSON.stringify(body)).slice(0, 32)}"`;
  const headers = {
    'cache-control': 'public, max-age=15, s-maxage=60',
    ...(vary === undefined ? {} : { vary }),
    etag,
    'content-type': type,
    'access-control-allow-origin': '*',
  };
  return matchesEtag(ifNoneMatch, etag)
    ? { status: 304, body: undefined, headers }
    : { status: 200, body, headers };
}

/** Compares ETags weakly (RFC 9110), because CloudFront weakens an ETag when it compresses the response. */
function matchesEtag(ifNoneMatch: string | undefined, etag: string): boolean {
  const tags = (ifNoneMatch ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes(etag) || tags.includes('*');
}
