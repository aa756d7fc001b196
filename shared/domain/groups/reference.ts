import { Refusal } from '../errors.ts';

/** A freshly drawn reference exists already; draw another. */
export class ReferenceTaken extends Refusal {
  constructor(options?: ErrorOptions) {
    super('this reference exists already', options);
  }
}

/** Letters and digits that are not mistaken for one another when read aloud (Crockford base32). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 5;

export const referencePattern = /^[A-Z]{2,4}-[0-9A-HJKMNP-TV-Z]{5}$/;

/** A short readable reference such as LS-7KQ4M from random bytes (five or more). */
export function referenceFrom(prefix: string, random: Uint8Array): string {
  const code = Array.from(random.slice(0, length), (byte) => alphabet[byte % alphabet.length]).join(
    '',
  );
  return `${prefix}-${code}`;
}
