import { CredentialRefused } from '../domain/errors.ts';
import type { FirstLetterPurpose, TokenClaims, TokenPurpose } from '../domain/platform/token.ts';
import type { Authority } from '../ports/access.ts';
import type { FirstLetters } from '../ports/mail.ts';

/** Returns what a credential grants for one purpose and one subject. Throws CredentialRefused. */
export type Verify = (
  credential: string | undefined,
  expected: Pick<TokenClaims, 'purpose' | 'subjectId'>,
) => Promise<TokenClaims>;

/** Returns what a credential grants, whatever that is. Throws CredentialRefused if it cannot be used any more. */
export type ReadClaims = (credential: string | undefined) => Promise<TokenClaims>;

/** Authorises residents by the token mailed to them. */
export function residentAuthority(verify: Verify): Authority {
  return {
    async coordinator(credential, subjectId, purpose) {
      const { recipientId, version } = await verify(credential, { purpose, subjectId });
      return { coordinatorId: recipientId, version };
    },
    async asker(credential, joinRequestId) {
      await verify(credential, { purpose: 'ask-join', subjectId: joinRequestId });
    },
    async starter(credential, starterId) {
      await verify(credential, { purpose: 'ask-kit', subjectId: starterId });
    },
  };
}

const firstLetterPurposes: ReadonlySet<TokenPurpose> = new Set<FirstLetterPurpose>([
  'confirm',
  'ask-join',
  'ask-kit',
]);

/**
 * Like residentAuthority, but the token in a first letter, or a session that it started, also gives access to the
 * subjects of held letters to the same mailbox. The owner of the mailbox has received no token for those.
 */
export function firstLetterAuthority(
  read: ReadClaims,
  firstLetters: Pick<FirstLetters, 'isHeldWith'>,
): Authority {
  return residentAuthority(async (credential, { purpose, subjectId }) => {
    const claims = await read(credential);
    if (claims.purpose === purpose && claims.subjectId === subjectId) return claims;
    const opensHeld =
      firstLetterPurposes.has(claims.purpose) &&
      firstLetterPurposes.has(purpose) &&
      (await firstLetters.isHeldWith(claims.subjectId, subjectId));
    if (!opensHeld) throw new CredentialRefused('foreign');
    return claims;
  });
}
