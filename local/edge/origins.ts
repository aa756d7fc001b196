import type { HttpResponse } from '../http/exchange.ts';
import type { Gateway } from '../http/gateway.ts';
import type { Bucket, StoredObject } from './bucket.ts';
import { plain, type Origin } from './distribution.ts';

/**
 * A private bucket behind CloudFront. If CloudFront is not allowed to list the bucket, S3 responds with 403 for a
 * missing key.
 */
export function bucketOrigin(bucket: Bucket, originPath: string, mayList: boolean): Origin {
  return async ({ path, method, headers }) => {
    const key = decode(`${originPath}${path}`)?.replace(/^\/+/, '');
    if (key === undefined) return plain(400, 'Bad Request');
    const object = await bucket.get(key);
    if (!object) return mayList ? s3Error(404, 'NoSuchKey') : s3Error(403, 'AccessDenied');
    const known = headers['if-none-match']?.split(/,\s*/).map((tag) => tag.replace(/^W\//, ''));
    const unchanged = known?.includes(object.etag) === true || known?.includes('*') === true;
    const empty = unchanged || method === 'HEAD';
    return {
      status: unchanged ? 304 : 200,
      headers: headersOf(object),
      cookies: [],
      body: empty ? Buffer.alloc(0) : object.body,
    };
  };
}

/**
 * To the API, every request through the edge appears to come from this address, which is reserved for documentation.
 */
const edgeAddress = '192.0.2.1';

/**
 * The API behind CloudFront. As on AWS, the edge appends the visitor's address to `x-forwarded-for` and the API appends
 * that of the edge, so an address that the visitor put there is never mistaken for the visitor's own. Adds the headers
 * by which the API recognises requests that came through CloudFront.
 */
export function gatewayOrigin(
  gateway: Gateway,
  customHeaders: readonly { HeaderName: string; HeaderValue: string }[],
): Origin {
  const added = Object.fromEntries(
    customHeaders.map(({ HeaderName, HeaderValue }) => [HeaderName.toLowerCase(), HeaderValue]),
  );
  return (request) => {
    const { host: _viewerHost, ...headers } = request.headers;
    const forwarded = [headers['x-forwarded-for'], request.sourceIp, edgeAddress]
      .filter((each) => each !== undefined)
      .join(', ');
    return gateway.handle({
      ...request,
      sourceIp: edgeAddress,
      headers: { ...headers, 'x-forwarded-for': forwarded, 'x-forwarded-proto': 'https', ...added },
    });
  };
}

/**
 * Two origins in a group: if the first responds to a read with one of these statuses, the second gets the same request.
 */
export function failoverOrigin(first: Origin, second: Origin, statuses: readonly number[]): Origin {
  return async (request) => {
    const response = await first(request);
    const failsOver =
      statuses.includes(response.status) && ['GET', 'HEAD', 'OPTIONS'].includes(request.method);
    return failsOver ? second(request) : response;
  };
}

function headersOf({
  contentType,
  etag,
  cacheControl,
  body,
}: StoredObject): Record<string, string> {
  return {
    'content-type': contentType,
    etag,
    'content-length': String(body.length),
    ...(cacheControl !== undefined && { 'cache-control': cacheControl }),
  };
}

function s3Error(status: number, code: string): HttpResponse {
  const body = Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code></Error>`,
  );
  return { status, headers: { 'content-type': 'application/xml' }, cookies: [], body };
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}
