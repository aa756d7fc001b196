import type { TokenClaims, TokenIssuer } from '../../../shared/ports/access.ts';

/** Issues tokens that can be read in a test. */
export class FakeTokenIssuer implements TokenIssuer {
  readonly issued: (TokenClaims & { readonly expires: Date; readonly token: string })[] = [];

  async issue(claims: TokenClaims, expires: Date): Promise<string> {
    const token = `token-${this.issued.length + 1}-${claims.purpose}`;
    this.issued.push({ ...claims, expires, token });
    return token;
  }
}
