import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import type { Chance } from './chance.ts';
import { withMutation, withHeader, type Draft } from './draft.ts';

type Change = readonly [
  what: string,
  change: (body: Buffer) => Buffer,
  headers?: Readonly<Record<string, string>>,
];

const text =
  (change: (json: string) => string | Buffer) =>
  (body: Buffer): Buffer =>
    Buffer.from(change(body.toString()));
const padded = (bytes: number): Change => [
  `padded to ${bytes} bytes`,
  (body) => Buffer.concat([body, Buffer.alloc(Math.max(0, bytes - body.length), ' ')]),
];
const inTheMiddle =
  (...bytes: number[]) =>
  (body: Buffer): Buffer =>
    Buffer.concat([
      body.subarray(0, body.length / 2),
      Buffer.from(bytes),
      body.subarray(body.length / 2),
    ]);

const bomb = gzipSync(Buffer.alloc(8_000_000));

const changes: readonly Change[] = [
  ['UTF-16', text((json) => Buffer.from(json, 'utf16le'))],
  [
    'declared UTF-16',
    text((json) => Buffer.from(`\uFEFF${json}`, 'utf16le')),
    { 'content-type': 'application/json; charset=utf-16' },
  ],
  ['byte order mark', text((json) => `\uFEFF${json}`)],
  [
    'Latin-1',
    text((json) => Buffer.from(json, 'latin1')),
    { 'content-type': 'application/json; charset=iso-8859-1' },
  ],
  ['invalid UTF-8', inTheMiddle(0xff, 0xfe)],
  ['overlong UTF-8', inTheMiddle(0xc0, 0xaf)],
  ['half a surrogate in UTF-8', inTheMiddle(0xed, 0xa0, 0x80)],
  ['a null byte', inTheMiddle(0)],
  ['gzip', (body) => gzipSync(body), { 'content-encoding': 'gzip' }],
  ['undeclared gzip', (body) => gzipSync(body)],
  ['falsely declared gzip', (body) => body, { 'content-encoding': 'gzip' }],
  ['a gzip bomb', () => bomb, { 'content-encoding': 'gzip' }],
  ['deflate', (body) => deflateSync(body), { 'content-encoding': 'deflate' }],
  ['brotli', (body) => brotliCompressSync(body), { 'content-encoding': 'br' }],
  ['truncated', (body) => body.subarray(0, body.length - 2)],
  ['twice', (body) => Buffer.concat([body, Buffer.from('\n'), body])],
  ['a comma too many', text((json) => json.replace(/\}$/, ',}'))],
  ['a comment', text((json) => `/* x */${json}`)],
  ['single quotes', text((json) => json.replaceAll('"', "'"))],
  ['JSONP', text((json) => `callback(${json})`)],
  ['JSON with an anti-hijacking prefix', text((json) => `)]}',\n${json}`)],
  ['the first field twice', text((json) => json.replace(/^\{"(\w+)":/, '{"$1":null,"$1":'))],
  ['__proto__ first', text((json) => json.replace('{', '{"__proto__":{"status":"active"},'))],
  ['nothing', () => Buffer.alloc(0)],
  ...['{}', '[]', 'null', '""', '0', 'true', ' ', '{', '"'].map((json): Change => [
    `only ${json}`,
    () => Buffer.from(json),
  ]),
  ...[10_000, 30_000].map((levels): Change => [
    `${levels} levels`,
    () => Buffer.from(`${'['.repeat(levels)}${']'.repeat(levels)}`),
  ]),
  ['12,000 objects deep', () => Buffer.from(`${'{"a":'.repeat(12_000)}0`)],
  ...[65_535, 65_536, 65_537, 66_000, 200_000, 1_000_000].map(padded),
  ['64 KB of three bytes each', () => Buffer.from(JSON.stringify('€'.repeat(21_800)))],
  ['64 KB of invalid UTF-8', () => Buffer.alloc(65_000, 0xff)],
  [
    'a form',
    () => Buffer.from('name=Buurtapp&participants=3'),
    { 'content-type': 'application/x-www-form-urlencoded' },
  ],
  [
    'a form with files',
    () =>
      Buffer.from('--x\r\nContent-Disposition: form-data; name="name"\r\n\r\nBuurtapp\r\n--x--'),
    { 'content-type': 'multipart/form-data; boundary=x' },
  ],
  [
    'XML with an entity',
    () => Buffer.from('<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>'),
    { 'content-type': 'application/xml' },
  ],
];

const types = [
  'text/plain',
  'application/jsonx',
  'application/xml',
  'text/json',
  'application/ld+json',
  'application/json;charset=utf-8',
  'application/json; charset=utf-7',
  'APPLICATION/JSON',
  ' application/json',
  'application/json, text/html',
  'application/json;'.repeat(200),
  'application/merge-patch+json',
  '*/*',
  '',
  'application/octet-stream',
  `application/${'a.'.repeat(3000)}json`,
  `application/${'+'.repeat(3000)}`,
  'image/png',
  'multipart/form-data',
];

/** Changes the encoding or the content type of the body, or replaces the body. */
export function mutatedEncoding(chance: Chance, draft: Draft): Draft {
  if (chance.below(4) === 0) {
    const type = chance.pick([...types, undefined]);
    return withMutation(draft, `content type ${String(type).slice(0, 40)}`, {
      headers: withHeader(draft, 'content-type', type),
    });
  }
  const [what, change, headers = {}] = chance.pick(changes);
  const others = draft.headers.filter(([name]) => !(name in headers));
  // The body `{}` replaces any earlier mutation of the body, and some operations accept it, so the request may succeed.
  const refusal = what === 'only {}' ? { mustBeRefused: false } : {};
  return withMutation(draft, what, {
    ...refusal,
    headers: [...others, ...Object.entries(headers)],
    body: change(draft.body ?? Buffer.from('{}')),
  });
}

/** A body far larger than the API's own limit; used rarely, because it takes time to send. */
export function hugeBody(draft: Draft): Draft {
  return withMutation(draft, '10.5 MB', { body: Buffer.alloc(10.5 * 1024 * 1024, ' ') });
}
