import { Refusal } from '../errors.ts';

/** A newly generated reference is already in use; generate another. */
export class ReferenceTaken extends Refusal {
  constructor(options?: ErrorOptions) {
    super('this reference already exists', options);
  }
}

/** Letters and digits that are hard to confuse when read aloud (Crockford base32). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 5;

export const referencePattern = /^[A-Z]{2,4}-[0-9A-HJKMNP-TV-Z]{5}$/;

/**
 * The standard form of a reference that was typed or pasted in lower case, with extra spaces, or with another kind of
 * dash or a space instead of the dash. Returns any other text unchanged.
 */
export function meantReference(text: string): string {
  const found = /^([A-Z]{2,4})(?:\s*[-‐–—]\s*|\s+)([0-9A-HJKMNP-TV-Z]{5})$/.exec(
    text.trim().toUpperCase(),
  );
  return found ? `${found[1]}-${found[2]}` : text;
}

/** Creates a short, readable reference such as LS-7KQ4M from at least five random bytes. */
export function referenceFrom(prefix: string, random: Uint8Array): string {
  const code = Array.from(random.slice(0, length), (byte) => alphabet[byte % alphabet.length]).join(
    '',
  );
  return `${prefix}-${code}`;
}
