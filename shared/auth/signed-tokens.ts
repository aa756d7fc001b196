import { base64url, errors, jwtVerify, SignJWT } from 'jose';
import * as z from 'zod';
import { CredentialRefused } from '../domain/errors.ts';
import { clockToleranceMs } from '../domain/platform/time.ts';
import type { TokenClaims, TokenIssuer } from '../ports/access.ts';
import type { Clock } from '../ports/platform.ts';

const issuer = 'buurtkring';
const algorithm = 'HS256';
const claimsSchema = z.object({
  aud: z.string(),
  sub: z.string(),
  rgn: z.string(),
  abt: z.string(),
  ver: z.int(),
});

/** Loads the signing key, a random string of at least 32 bytes. */
export type SigningKey = () => Promise<string>;

/**
 * Issues signed tokens. A token contains only ids, is bound to a purpose, subject, recipient and version, and expires.
 */
export function tokenIssuer(signingKey: SigningKey): TokenIssuer {
  return {
    async issue(claims: TokenClaims, expires: Date): Promise<string> {
      return new SignJWT({ rgn: claims.regionId, abt: claims.subjectId, ver: claims.version })
        .setProtectedHeader({ alg: algorithm })
        .setIssuer(issuer)
        .setAudience(claims.purpose)
        .setSubject(claims.recipientId)
        .setExpirationTime(Math.ceil(expires.getTime() / 1000))
        .sign(await keyBytes(signingKey));
    },
  };
}

/** Verifies a token for one purpose, one region and one subject. Throws CredentialRefused. */
export async function verifyToken(
  credential: string | undefined,
  expected: Pick<TokenClaims, 'purpose' | 'regionId' | 'subjectId'>,
  keys: { readonly signingKey: SigningKey; readonly clock: Clock },
): Promise<TokenClaims> {
  const claims = await readToken(credential, keys);
  if (
    claims.purpose !== expected.purpose ||
    claims.regionId !== expected.regionId ||
    claims.subjectId !== expected.subjectId
  )
    throw new CredentialRefused('foreign');
  return claims;
}

/** The claims of a token that has not been altered and has not expired. Throws CredentialRefused. */
export async function readToken(
  credential: string | undefined,
  keys: { readonly signingKey: SigningKey; readonly clock: Clock },
): Promise<TokenClaims> {
  if (credential === undefined || credential === '') throw new CredentialRefused('missing');
  const claims = await verifiedClaims(credential, await keyBytes(keys.signingKey), keys.clock());
  return {
    purpose: claims.aud as TokenClaims['purpose'],
    regionId: claims.rgn,
    subjectId: claims.abt,
    recipientId: claims.sub,
    version: claims.ver,
  };
}

async function verifiedClaims(
  credential: string,
  key: Uint8Array,
  now: Date,
): Promise<z.infer<typeof claimsSchema>> {
  try {
    if (!isCanonical(credential)) throw new errors.JWSInvalid();
    const { payload } = await jwtVerify(credential, key, {
      issuer,
      algorithms: [algorithm],
      currentDate: now,
      clockTolerance: clockToleranceMs / 1000,
    });
    return claimsSchema.parse(payload);
  } catch (error) {
    // Do not keep the library's error as the cause: it can contain the token's payload.
    throw new CredentialRefused(error instanceof errors.JWTExpired ? 'expired' : 'damaged');
  }
}

/** The last base64url character has spare bits, so without this check an altered signature could still be accepted. */
function isCanonical(credential: string): boolean {
  const signature = credential.split('.').at(-1) ?? '';
  return base64url.encode(base64url.decode(signature)) === signature;
}

async function keyBytes(signingKey: SigningKey): Promise<Uint8Array> {
  const bytes = new TextEncoder().encode(await signingKey());
  if (bytes.length < 32) throw new Error('the signing key is shorter than 32 bytes');
  return bytes;
}
