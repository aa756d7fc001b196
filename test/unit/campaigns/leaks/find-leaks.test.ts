import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../bench/seeded-random.ts';
import { Canaries } from '../../../campaigns/leaks/canary.ts';
import { findLeaks } from '../../../campaigns/leaks/find-leaks.ts';

const canaries = new Canaries(seededRandom(3));
const { name, email, phone } = canaries.person('somebody');
const words = canaries.words('a note');
const token = 'k7q2m5xwhd3zrbv6ncytfjgs4p';
canaries.token('a link', token);
const localPart = email.split('@')[0] ?? '';
const nationalNumber = phone.replaceAll(' ', '').slice(1);
const leaksIn = (text: string): readonly string[] =>
  findLeaks([{ name: 'the log', texts: [`{"a":1}${text}{"b":2}`] }], canaries.all);
const base64 = (text: string, before = ''): string =>
  Buffer.from(`${before}${text} and more`).toString('base64');
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('The search for leaks', () => {
  it.each([
    ['an address', email],
    ['an address in capitals', email.toUpperCase()],
    ['the part before the @ alone', localPart],
    ['a URL-encoded address', encodeURIComponent(email)],
    [
      'a percent-encoded address',
      [...Buffer.from(email)].map((byte) => `%${byte.toString(16)}`).join(''),
    ],
    ['an address in base64', base64(email)],
    ['an address in base64 after one byte', base64(email, 'x')],
    ['an address in base64 after two bytes', base64(email, 'xy')],
    ['an address in base64url', Buffer.from(email).toString('base64url')],
    ['an address in hex', Buffer.from(email).toString('hex')],
    ['an unkeyed digest of an address', sha256(email)],
    ['a name', name],
    [
      'a name in numeric HTML entities',
      name
        .split('')
        .map((character) => `&#${character.charCodeAt(0)};`)
        .join(''),
    ],
    [
      'a name in JSON escapes',
      name
        .split('')
        .map((character) => String.raw`\u00${character.charCodeAt(0).toString(16)}`)
        .join(''),
    ],
    ['a note as JSON', JSON.stringify(words)],
    ['a note as HTML', words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')],
    [
      'a note as quoted-printable',
      [...Buffer.from(words)].map((byte) => `=${byte.toString(16).toUpperCase()}`).join(''),
    ],
    ['a phone number as typed', phone],
    ['a phone number without spaces', `0${nationalNumber}`],
    ['a phone number in E.164', `+31${nationalNumber}`],
    ['a phone number with two zeros', `0031 ${nationalNumber}`],
    [
      'a phone number in groups',
      `06-${nationalNumber.slice(1, 3)} ${nationalNumber.slice(3, 5)} ${nationalNumber.slice(5, 7)} ${nationalNumber.slice(7)}`,
    ],
    ['a URL-encoded phone number', encodeURIComponent(`+31 ${nationalNumber}`)],
    ['a phone number in base64', base64(`+31${nationalNumber}`)],
    ['a token', token],
  ])('finds %s', (_what, text) => {
    const [leak, ...others] = leaksIn(text);

    expect(leak).toMatch(
      /^(the (name|e-mail address|phone number) of somebody|a note|a link) in the log, /,
    );
    expect(others).toEqual([]);
    expect(leak).not.toContain(nationalNumber);
  });

  it.each([
    ['another number', `+31${nationalNumber.split('').toReversed().join('')}`],
    ['a longer number', `9${nationalNumber}9`],
    ['another person', 'Kanarie Ander kanarie.ander@geheim.example'],
  ])('does not report %s', (_what, text) => {
    expect(leaksIn(text)).toEqual([]);
  });

  it('ignores a canary only where it was put on purpose', () => {
    const own = new Canaries(seededRandom(4));
    const address = own.address('a poisoned message', ['queues']);
    const sinks = ['queues', 'the log'].map((sink) => ({ name: sink, texts: [address] }));

    expect(findLeaks(sinks, own.all)).toEqual(['a poisoned message in the log, as plain text']);
  });
});
