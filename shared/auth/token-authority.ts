import { CredentialRefused } from '../domain/errors.ts';
import type { FirstLetterPurpose, TokenClaims, TokenPurpose } from '../domain/platform/token.ts';
import type { Authority } from '../ports/access.ts';
import type { FirstLetters } from '../ports/mail.ts';

interface Expected {
  /** A credential for any of these purposes is accepted. */
  readonly purposes: readonly TokenPurpose[];
  readonly subjectId: string;
}

/**
 * Returns what a credential grants. Throws CredentialRefused unless it is for one of these purposes and this subject.
 */
export type Verify = (credential: string | undefined, expected: Expected) => Promise<TokenClaims>;

/**
 * Returns what a credential grants, without requiring a particular purpose or subject. Throws CredentialRefused if it
 * cannot be used any more.
 */
export type ReadClaims = (credential: string | undefined) => Promise<TokenClaims>;

/** Returns a function that reads a credential and verifies its purpose and its subject. */
export function verifying(read: ReadClaims): Verify {
  return async (credential, expected) => {
    const claims = await read(credential);
    if (!isFor(claims, expected)) throw new CredentialRefused('foreign');
    return claims;
  };
}

function isFor(claims: TokenClaims, { purposes, subjectId }: Expected): boolean {
  return purposes.includes(claims.purpose) && claims.subjectId === subjectId;
}

/** Authorises residents by a token mailed to them, or by a session that such a token started. */
export function residentAuthority(verify: Verify): Authority {
  return {
    async coordinator(credential, subjectId, ...purposes) {
      const { recipientId, version } = await verify(credential, { purposes, subjectId });
      return { coordinatorId: recipientId, version };
    },
    async invited(credential, subjectId) {
      const expected = { purposes: ['become-coordinator'], subjectId } as const;
      const { recipientId } = await verify(credential, expected);
      return { invitationId: recipientId };
    },
    async asker(credential, joinRequestId) {
      await verify(credential, { purposes: ['ask-join'], subjectId: joinRequestId });
    },
    async starter(credential, starterId) {
      await verify(credential, { purposes: ['ask-kit'], subjectId: starterId });
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
 * subjects (registrations, join requests and starters) of any letters to the same mailbox that were held back, because
 * the mailbox's owner never received tokens for those.
 */
export function firstLetterAuthority(
  read: ReadClaims,
  firstLetters: Pick<FirstLetters, 'isHeldWith'>,
): Authority {
  return residentAuthority(async (credential, expected) => {
    const claims = await read(credential);
    if (isFor(claims, expected)) return claims;
    const opensHeld =
      firstLetterPurposes.has(claims.purpose) &&
      expected.purposes.some((purpose) => firstLetterPurposes.has(purpose)) &&
      (await firstLetters.isHeldWith(claims.subjectId, expected.subjectId));
    if (!opensHeld) throw new CredentialRefused('foreign');
    return claims;
  });
}
