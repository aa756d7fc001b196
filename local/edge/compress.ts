import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { HttpResponse } from '../http/exchange.ts';

/** CloudFront compresses only bodies whose size is in this range. */
const [minBytes, maxBytes] = [1_000, 10_000_000];
const compressible =
  /^(text\/|application\/(javascript|json|[\w.-]+\+json|xml|[\w.-]+\+xml|wasm|manifest\+json)|image\/svg\+xml|font\/(ttf|otf))/;
const encoders = {
  br: (body: Buffer) =>
    promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (body: Buffer) => promisify(gzip)(body),
};

/**
 * Caches compressed bodies by original buffer and encoding: the same file or cached response always has the same
 * buffer.
 */
const compressed = new WeakMap<Buffer, Map<string, Promise<Buffer>>>();

export async function compress(
  response: HttpResponse,
  acceptEncoding: string,
): Promise<HttpResponse> {
  const { body, headers } = response;
  const encoding = /\bbr\b/.test(acceptEncoding)
    ? 'br'
    : /\bgzip\b/.test(acceptEncoding)
      ? 'gzip'
      : undefined;
  const type = headers['content-type'] ?? '';
  const fits = body.length >= minBytes && body.length <= maxBytes && compressible.test(type);
  if (!encoding || !fits || 'content-encoding' in headers) return response;
  const { etag } = headers;
  const known = compressed.get(body) ?? new Map<string, Promise<Buffer>>();
  compressed.set(body, known);
  const smaller = known.get(encoding) ?? encoders[encoding](body);
  known.set(encoding, smaller);
  return {
    ...response,
    body: await smaller,
    headers: {
      ...headers,
      'content-encoding': encoding,
      vary: 'Accept-Encoding',
      ...(etag !== undefined && { etag: etag.startsWith('W/') ? etag : `W/${etag}` }),
    },
  };
}
