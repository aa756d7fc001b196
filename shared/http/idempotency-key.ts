import type { IdempotencyKey } from '../ports/platform.ts';
import { sha256 } from '../runtime/identifiers.ts';
import { Problem } from './problem.ts';

const keyPattern = /^[\w-]{16,100}$/;

/**
 * The idempotency key of a request, with the digest of its validated body. Throws the problem `invalid-fields` if the
 * header is missing or invalid.
 */
export function idempotencyKeyOf(header: string | undefined, body: unknown): IdempotencyKey {
  if (header === undefined || !keyPattern.test(header)) {
    const message =
      'Geef in de kop Idempotency-Key een eigen sleutel van 16 tot 100 letters en cijfers mee.';
    throw new Problem('invalid-fields', {
      detail: message,
      fields: [{ field: 'Idempotency-Key', message }],
    });
  }
  return { key: sha256(header), body: sha256(JSON.stringify(body)) };
}
