import { sha256 } from '../runtime/identifiers.ts';
import type { RouteResponse } from './problem.ts';

interface Form {
  readonly ifNoneMatch: string | undefined;
  readonly type?: string;
  /** Name of the request header that the form depends on. */
  readonly vary?: string;
}

/**
 * Open data with an ETag, or 304 for whom has it already. A cache may keep it for a minute, and pages of other sites may
 * read it: it is public, and a GIS can run in a browser.
 */
export function openDataResponse(
  body: unknown,
  { ifNoneMatch, type = 'application/json', vary }: Form,
): RouteResponse {
  const etag = `"${sha256(JSON.stringify(body)).slice(0, 32)}"`;
  const headers = {
    'cache-control': 'public, max-age=15, s-maxage=60',
    ...(vary === undefined ? {} : { vary }),
    etag,
    'content-type': type,
    'access-control-allow-origin': '*',
  };
  return hasAlready(ifNoneMatch, etag)
    ? { status: 304, body: undefined, headers }
    : { status: 200, body, headers };
}

/** RFC 9110: a weak comparison, because CloudFront makes an ETag weak when it compresses the answer. */
function hasAlready(ifNoneMatch: string | undefined, etag: string): boolean {
  const tags = (ifNoneMatch ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes(etag) || tags.includes('*');
}
