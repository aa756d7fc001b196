import { createHash } from 'node:crypto';
import type { Canary } from './canary.ts';

/** The content of a sink, prepared for the different kinds of search. */
export interface SearchText {
  readonly raw: string;
  readonly lower: string;
  /** `raw` without the separators that can occur between the digits of a number. */
  readonly closed: string;
}

export function searchTextOf(raw: string): SearchText {
  return { raw, lower: raw.toLowerCase(), closed: raw.replaceAll(new RegExp(separator, 'gi'), '') };
}

const separator = String.raw`(?:[\s().+/-]|%20|%2B|&nbsp;)`;

export interface Spelling {
  readonly encoding: string;
  readonly isIn: (searchText: SearchText) => boolean;
}

/** Every form in which a canary can appear in a sink. */
export function spellingsOf({ kind, secret, sent }: Canary): readonly Spelling[] {
  // The first letter of a name may be capitalised, which would change its encoding.
  const texts = kind === 'phone' ? sent : [secret.slice(1)];
  return [
    kind === 'phone'
      ? {
          encoding: 'as a phone number',
          isIn: ({ raw, closed }) => closed.includes(secret) && phonePattern(secret).test(raw),
        }
      : plain(secret, kind === 'token'),
    ...texts.flatMap(encodings),
    ...sent.flatMap(digests),
  ];
}

/** Letters and digits appear unchanged in JSON, HTML, quoted-printable and URLs; only their case can differ. */
function plain(secret: string, exact: boolean): Spelling {
  const lower = secret.toLowerCase();
  return {
    encoding: 'as plain text',
    isIn: (searchText) =>
      exact ? searchText.raw.includes(secret) : searchText.lower.includes(lower),
  };
}

function encodings(text: string): Spelling[] {
  const bytes = Buffer.from(text);
  const characters = text.split('');
  return [
    ...[0, 1, 2].map((shift) => exact(`base64 (${shift})`, base64Inside(bytes, shift))),
    ...[0, 1, 2].map((shift) =>
      exact(
        `base64url (${shift})`,
        base64Inside(bytes, shift).replaceAll('+', '-').replaceAll('/', '_'),
      ),
    ),
    inLower('hex', bytes.toString('hex')),
    inLower('percent-encoded', [...bytes].map((byte) => `%${byte.toString(16)}`).join('')),
    inLower(
      'HTML character references',
      characters.map((sign) => `&#${sign.codePointAt(0)};`).join(''),
    ),
    inLower(
      'JSON escapes',
      characters
        .map((sign) => String.raw`\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
        .join(''),
    ),
    inLower('quoted-printable', [...bytes].map((byte) => `=${byte.toString(16)}`).join('')),
    inLower('reversed', characters.toReversed().join('')),
  ];
}

/** Digests without a key, which can be reversed by trying every address or number. */
function digests(text: string): Spelling[] {
  const forms = [...new Set([text, text.toLowerCase(), text.replaceAll(' ', '')])];
  return forms.flatMap((form) =>
    ['md5', 'sha1', 'sha256'].flatMap((kind) => {
      const digest = createHash(kind).update(form).digest();
      return [
        inLower(`${kind} without a key`, digest.toString('hex')),
        exact(`${kind} without a key, base64`, digest.toString('base64').replace(/=+$/, '')),
      ];
    }),
  );
}

/** The characters of a base64 string that depend only on these bytes when `shift` other bytes precede them. */
function base64Inside(bytes: Buffer, shift: number): string {
  const text = Buffer.concat([Buffer.alloc(shift), bytes])
    .toString('base64')
    .replace(/=+$/, '');
  const [first, last] = [shift === 0 ? 0 : shift + 1, Math.floor(((shift + bytes.length) * 8) / 6)];
  return text.slice(first, last);
}

/**
 * Matches the number in national or international format, with any separators, URL-encoded or not, but not as part of a
 * longer number.
 */
function phonePattern(nineDigits: string): RegExp {
  return new RegExp(
    String.raw`(?<!\d)(?:\+|%2B|00)?(?:31|0)?${separator}*(?:\(0\))?${nineDigits.split('').join(`${separator}*`)}(?!\d)`,
    'i',
  );
}

const exact = (encoding: string, text: string): Spelling => ({
  encoding,
  isIn: ({ raw }) => raw.includes(text),
});
const inLower = (encoding: string, text: string): Spelling => ({
  encoding,
  isIn: ({ lower }) => lower.includes(text.toLowerCase()),
});
