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
): Promise<StoredToken & { readonly digest: string }> {
  if (credential === undefined || credential === '') throw new CredentialRefused('missing');
  if (!tokenPattern.test(credential)) throw new CredentialRefused('damaged');
  const digest = digestOf(credential);
  const token = await tokens.find(digest);
  if (!token) throw new CredentialRefused('damaged');
  if (token.revoked) throw new CredentialRefused('revoked');
  if (isExpired(token, clock())) throw new CredentialRefused('expired');
  return { ...token, digest };
}

/** The digest under which a token or the secret of a session is stored. */
export function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
