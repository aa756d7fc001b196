import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * Checks whether a request came through CloudFront: it must carry the secret value that only CloudFront and this
 * function have, or, after a rotation, the previous value. Takes the same time for a wrong value as for the right one.
 */
export function verifyOrigin(given: string | undefined, accepted: readonly string[]): boolean {
  if (given === undefined || given === '') return false;
  // Compares digests, because timingSafeEqual requires equal lengths. Compares all values, even after a match, so that
  // the time taken does not reveal which one matched.
  const matches = accepted.map((value) => timingSafeEqual(digest(value), digest(given)));
  return matches.includes(true);
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
