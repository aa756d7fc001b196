import { createHash, randomBytes } from 'node:crypto';
import { CredentialRefused } from '../domain/errors.ts';
import { isExpired, tokenFrom, tokenPattern, type StoredToken } from '../domain/platform/token.ts';
import type { TokenIssuer, TokenRepository } from '../ports/access.ts';
import type { Clock } from '../ports/platform.ts';

/**
 * Issues random tokens. Only the digest of a token is stored, so nobody can read a token from the table. A letter that
 * is sent again therefore contains a new token. If the earlier copy did arrive, its token also stays valid.
 */
export function tokenIssuer(tokens: Pick<TokenRepository, 'put'>): TokenIssuer {
  return {
    async issue(claims, expires) {
      const token = tokenFrom(randomBytes(16));
      await tokens.put(digestOf(token), claims, expires);
      return token;
    },
  };
}

/** The stored token, whatever its purpose and subject. Throws CredentialRefused if it cannot be used any more. */
export async function usableToken(
  credential: string | undefined,
  { tokens, clock }: { readonly tokens: Pick<TokenRepository, 'find'>; readonly clock: Clock },
): Promise<KnownToken> {
  return ensureUsable(await knownToken(credential, tokens), clock());
}

/** A stored token, with the digest under which it is stored. */
export type KnownToken = StoredToken & { readonly digest: string };

/** The stored token, even if it cannot be used any more. Throws CredentialRefused if there is none. */
export async function knownToken(
  credential: string | undefined,
  tokens: Pick<TokenRepository, 'find'>,
): Promise<KnownToken> {
  if (credential === undefined || credential === '') throw new CredentialRefused('missing');
  if (!tokenPattern.test(credential)) throw new CredentialRefused('damaged');
  const digest = digestOf(credential);
  const token = await tokens.find(digest);
  if (!token) throw new CredentialRefused('damaged');
  return { ...token, digest };
}

/** Returns the token. Throws CredentialRefused if it has been revoked or has expired. */
export function ensureUsable(token: KnownToken, now: Date): KnownToken {
  if (token.revoked) throw new CredentialRefused('revoked');
  if (isExpired(token, now)) throw new CredentialRefused('expired');
  return token;
}

/** The digest under which a token or the secret of a session is stored. */
export function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
