import type { LinkClaims, LinkIssuer } from '../../../shared/ports/access.ts';

/** Issues tokens that can be read in a test. */
export class FakeLinkIssuer implements LinkIssuer {
  readonly issued: (LinkClaims & { readonly expires: Date; readonly token: string })[] = [];

  async issue(claims: LinkClaims, expires: Date): Promise<string> {
    const token = `token-${this.issued.length + 1}-${claims.purpose}`;
    this.issued.push({ ...claims, expires, token });
    return token;
  }
}
