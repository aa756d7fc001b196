import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { HttpResponse } from '../http/exchange.ts';

/** CloudFront compresses between these sizes. */
const [fewestBytes, mostBytes] = [1_000, 10_000_000];
const compressible = /^(text\/|application\/(javascript|json|[\w.-]+\+json|xml|[\w.-]+\+xml|wasm|manifest\+json)|image\/svg\+xml|font\/(ttf|otf))/;
const encoders = {
  br: (body: Buffer) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (body: Buffer) => promisify(gzip)(body),
};

/** Bodies that were compressed before, by ETag and encoding: the files of the site do not change between requests. */
const compressed = new Map<string, Buffer>();
const mostKept = 200;

export async function compress(response: HttpResponse, acceptEncoding: string): Promise<HttpResponse> {
  const { body, headers } = response;
  const encoding = /\bbr\b/.test(acceptEncoding) ? 'br' : /\bgzip\b/.test(acceptEncoding) ? 'gzip' : undefined;
  const type = headers['content-type'] ?? '';
  const fits = body.length >= fewestBytes && body.length <= mostBytes && compressible.test(type);
  if (!encoding || !fits || 'content-encoding' in headers) return response;
  const { etag } = headers;
  const key = etag === undefined ? undefined : `${encoding}${etag}`;
  const smaller = (key === undefined ? undefined : compressed.get(key)) ?? (await encoders[encoding](body));
  if (key !== undefined && compressed.size < mostKept) compressed.set(key, smaller);
  return {
    ...response,
    body: smaller,
    headers: {
      ...headers,
      'content-encoding': encoding,
      vary: 'Accept-Encoding',
      ...(etag !== undefined && { etag: etag.startsWith('W/') ? etag : `W/${etag}` }),
    },
  };
}
