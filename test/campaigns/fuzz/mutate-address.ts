import type { Chance } from './chance.ts';
import type { DescribedOperation } from './description.ts';
import { withMutation, type Draft } from './draft.ts';
import { hostileText, markup } from './hostile-values.ts';

const encode = (text: string): string =>
  [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');

/** A hostile string for use in a URL: encoded, double-encoded or raw. */
function textInUrl(chance: Chance): string {
  const text = hostileText(chance).slice(0, 2500);
  return chance.pick([encode(text), encode(encode(text)), text.replaceAll(/[\s?#/]/g, '_') || '_']);
}

const odd = [
  '%',
  '%zz',
  '%2',
  '%00',
  '%c0%af',
  '%ff',
  '%ed%a0%80',
  '%u0041',
  '..',
  '.',
  '%2e%2e',
  '%2e%2e%2f%2e%2e%2fetc%2fpasswd',
  ';a=b',
  '*',
  '{id}',
  '%7Bid%7D',
  'null',
  '-1',
  '0',
  '%20',
  '+',
  '__proto__',
  'constructor',
  `${markup}b>`,
  '%3Cfz-b%3E',
  '%0d%0aSet-Cookie:%20a=b',
  'a'.repeat(7000),
  'a'.repeat(20_000),
  '01KAMX00000000000000000000',
  'LS-00000',
  'ls-7kq4m',
  'LS-7KQ4M%0A',
];

const idLetters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.split('');

const pathTricks: readonly ((path: string) => string)[] = [
  (given) => `${given}/`,
  (given) => `/${given}`,
  (given) => given.replace('/v1', '/V1'),
  (given) => given.replace('/v1', '/v2'),
  (given) => given.replace('/v1', '/v1/../v1'),
  (given) => given.replace('/v1', '/./v1'),
  (given) => given.replace('/v1', '/v1/%2e%2e/v1'),
  (given) => given.replace('/v1', '/%76%31'),
  (given) => given.replaceAll('/', '%2f').replace('%2f', '/'),
  (given) => given.replaceAll('/', '//'),
  (given) => `${given};a=b`,
  (given) => `${given}%00`,
  (given) => `${given}.json`,
  (given) => `${given}/..`,
  (given) => `${given}#x`,
  (given) => `http://other.example${given}`,
  (given) => given.toUpperCase(),
  () => '*',
  () => '/',
  () => '/v1',
  () => '/v1/',
  () => '/v1/..%2f..%2fetc/passwd',
  () => '/index.html%00',
  () => '/../../etc/passwd',
  () => '/assets/..%2f..%2f..%2fpackage.json',
];

export function mutatedPath(chance: Chance, draft: Draft, { path }: DescribedOperation): Draft {
  const parameters = path
    .split('/')
    .flatMap((segment, index) => (segment.startsWith('{') ? [index] : []));
  const trick = () =>
    withMutation(draft, 'path trick', { path: chance.pick(pathTricks)(draft.path) });
  if (parameters.length === 0)
    return chance.oneOf(
      [1, trick],
      [1, () => withMutation(draft, 'further path', { path: `${draft.path}/${chance.pick(odd)}` })],
    );
  const changed = chance.pick(parameters);
  const withPart = (what: string, change: (part: string) => string) =>
    withMutation(draft, what, {
      path: draft.path
        .split('/')
        .map((part, index) => (index === changed ? change(part) : part))
        .join('/'),
    });
  const letters = (count: number): string =>
    Array.from({ length: count }, () => chance.pick(idLetters)).join('');
  return chance.oneOf(
    [2, () => withPart('path parameter', () => chance.pick(odd))],
    [2, () => withPart('path parameter', () => textInUrl(chance))],
    [
      2,
      () =>
        withPart("somebody else's", (part) =>
          part.includes('-') ? `LS-${letters(5)}` : letters(26),
        ),
    ],
    [1, trick],
  );
}

const strangeQueries = [
  'debug=1',
  '__proto__=1',
  '__proto__[status]=active',
  '__proto__=<fz-b>',
  'constructor=1',
  'constructor[prototype][a]=1',
  'toString=1',
  'hasOwnProperty=1&hasOwnProperty=2',
  '=',
  '&&&',
  '%',
  '%zz=%zz',
  'a',
  '?',
  '???',
  '+',
  'a=b=c',
  '%00=%00',
  'a=1&'.repeat(2000),
  `q=${'a'.repeat(7000)}`,
  'x'.repeat(20_000),
  `callback=${markup}b>`,
  'f=%3Cfz-b%3E',
  '\u00e9=\u00e9',
  'f=json%0d%0aX-A:%201',
  ';',
  'a;b',
  '%F0%9F%98%80=%F0%9F%98%80',
];
const strangeValues = [
  '',
  '-0',
  '1e3',
  'NaN',
  'Infinity',
  '00',
  '0x10',
  '1'.repeat(300),
  '1.'.repeat(500),
  '1,'.repeat(800),
  '-'.repeat(500),
  '1,2,3',
  '4.9,51.6,5.0,51.7',
  '5.0,51.7,4.9,51.6',
  '-180,-90,180,90',
  '999,999,999,999',
  '4.9,51.6,0,5,51.7,0',
  '2026-13-45T99:99:99Z',
  '9999-12-31T23:59:59Z/..',
  '../..',
  '/',
  '2026-01-01T00:00:00Z/'.repeat(50),
  '0000-01-01T00:00:00Z',
  'ZZ-ZZZZZ',
  'GM0766',
  'Dongen',
  '1000000000',
  '999999999',
  '5.0',
  '51.65',
  'geojson',
  'html',
];

export function mutatedQuery(
  chance: Chance,
  draft: Draft,
  { parameters }: DescribedOperation,
): Draft {
  const names = parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name);
  if (names.length === 0 || chance.below(5) === 0)
    return withMutation(draft, 'query', {
      query: [draft.query, chance.pick(strangeQueries)].filter((part) => part !== '').join('&'),
    });
  const name = chance.pick(names);
  const value = chance.oneOf(
    [3, () => encode(chance.pick(strangeValues))],
    [1, () => chance.pick(strangeValues)],
    [1, () => textInUrl(chance)],
  );
  const others = [...new URLSearchParams(draft.query)]
    .filter(([other]) => other !== name)
    .map(([other, known]) => `${other}=${encodeURIComponent(known)}`);
  const given = chance.pick([
    [`${name}=${value}`],
    [`${name}=${value}`],
    [`${name}${chance.pick(['[]', '[$ne]', '%00', ' '])}=${value}`],
    [`${name}=${value}`, `${name}=${value}`],
    [],
  ]);
  return withMutation(draft, `query ${name}`, { query: [...others, ...given].join('&') });
}
