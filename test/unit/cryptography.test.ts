import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { productFiles } from '../support/product-text.ts';

const { server, browser } = productFiles();
/** Matches calls that create random values, digests, signatures or ciphers, with their algorithm or number of bytes. */
const primitive =
  /\b(createHash|createHmac|createSign|createVerify|create(?:C|Dec)ipheriv|pbkdf2|scrypt|hkdf|randomBytes|randomInt|randomUUID|getRandomValues|timingSafeEqual|generateKey\w*)\((?:'([^']*)'|(\d+))?|(algorithm): '([^']+)'|\bcrypto\.subtle\b/g;

function primitivesIn(files: typeof server): string[] {
  return files.flatMap(({ path, code }) =>
    Array.from(code.matchAll(primitive), ([all, call, name, size, field, algorithm]) => {
      const what = [call ?? field ?? all, name ?? size ?? algorithm].filter(Boolean).join(' ');
      return `${path}: ${what}`;
    }),
  );
}

describe('Cryptography', () => {
  it('is used in these places on AWS, each with an algorithm of at least 128 bits', () => {
    expect(primitivesIn(server).toSorted()).toEqual([
      'functions/platform/verify-origin/verify-origin.ts: createHash sha256',
      'functions/platform/verify-origin/verify-origin.ts: timingSafeEqual',
      'shared/auth/fingerprint.ts: createHmac sha256',
      'shared/auth/mailed-tokens.ts: createHash sha256',
      // A mailed token is 16 bytes (128 bits) long.
      'shared/auth/mailed-tokens.ts: randomBytes 16',
      'shared/auth/proof-of-work.ts: algorithm PBKDF2/SHA-256',
      // The solution of a proof of work is secret only briefly, because it can be found by trial and error.
      'shared/auth/proof-of-work.ts: randomInt',
      'shared/runtime/identifiers.ts: createHash sha256',
      // The trace id in a viewing record, which need not be secret.
      'shared/runtime/identifiers.ts: randomBytes 16',
      // The secret of a session is 32 bytes (256 bits) long.
      'shared/runtime/identifiers.ts: randomBytes 32',
      // A reference is public, so 8 bytes is more than enough.
      'shared/runtime/identifiers.ts: randomBytes 8',
    ]);
  });

  it('is used in the browser only to tell requests apart', () => {
    expect(primitivesIn(browser)).toEqual(['web/api/use-sending.ts: randomUUID']);
  });

  it('comes from Node.js, from the browser, and from three libraries', () => {
    const libraries = [...server, ...browser]
      .flatMap(({ packages }) => packages)
      .filter((name) => /crypt|altcha|hash|nacl|forge|sodium|jose|webauthn/i.test(name));

    expect([...new Set(libraries)].toSorted()).toEqual([
      // Verifies the signatures of passkeys.
      '@simplewebauthn/server',
      '@simplewebauthn/server/helpers',
      'altcha-lib',
      'altcha-lib/algorithms/pbkdf2',
      'altcha-lib/algorithms/web/pbkdf2',
      'altcha-lib/types',
      // Verifies the signatures of identity providers.
      'jose',
      'node:crypto',
    ]);
  });

  it('is listed in docs/asvs.md', () => {
    const page = readFileSync('docs/asvs.md', 'utf8');

    for (const algorithm of [
      'SHA-256',
      'HMAC-SHA-256',
      'PBKDF2',
      '128 random bits',
      '256 random bits',
    ])
      expect(page).toContain(algorithm);
  });
});
