import { CredentialRefused } from '../../../shared/domain/errors.ts';
import type { CoordinatorPurpose, TokenClaims } from '../../../shared/domain/platform/token.ts';
import type { Authority, TokenIssuer } from '../../../shared/ports/access.ts';

/**
 * Issues numbers instead of random tokens, so that a seed always gives the same run. Tokens are not under test here.
 */
export class UnsignedTokens implements TokenIssuer, Authority {
  private readonly issued: TokenClaims[] = [];

  async issue(claims: TokenClaims): Promise<string> {
    return String(this.issued.push(claims) - 1);
  }

  /** The version of the subject in the claims of a token; undefined if the token was never issued. */
  versionOf(credential: string | undefined): number | undefined {
    return this.issued[Number(credential)]?.version;
  }

  async coordinator(
    credential: string | undefined,
    subjectId: string,
    purpose: CoordinatorPurpose,
  ) {
    const { recipientId, version } = this.claims(credential, subjectId, purpose);
    return { coordinatorId: recipientId, version };
  }

  async invited(credential: string | undefined, groupId: string) {
    const { recipientId } = this.claims(credential, groupId, 'become-coordinator');
    return { invitationId: recipientId };
  }

  async asker(credential: string | undefined, joinRequestId: string): Promise<void> {
    this.claims(credential, joinRequestId, 'ask-join');
  }

  async starter(credential: string | undefined, starterId: string): Promise<void> {
    this.claims(credential, starterId, 'ask-kit');
  }

  private claims(
    credential: string | undefined,
    subjectId: string,
    purpose: TokenClaims['purpose'],
  ): TokenClaims {
    const claims = this.issued[Number(credential)];
    if (claims?.subjectId !== subjectId || claims.purpose !== purpose)
      throw new CredentialRefused('foreign');
    return claims;
  }
}
