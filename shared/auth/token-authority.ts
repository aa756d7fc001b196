import { CredentialRefused } from '../domain/errors.ts';
import type { Authority, FirstLetterPurpose, TokenClaims, TokenPurpose } from '../ports/access.ts';
import type { Desk } from '../ports/desk.ts';
import type { FirstLetters } from '../ports/mail.ts';
import type { Clock } from '../ports/platform.ts';
import { readToken, verifyToken, type SigningKey } from './signed-tokens.ts';

interface Keys {
  readonly regionId: string;
  readonly signingKey: SigningKey;
  readonly clock: Clock;
}

type ResidentAuthority = Pick<Authority, 'coordinator' | 'asker' | 'starter'>;

/** Authorises residents by the token mailed to them; does not need a desk. */
export function residentAuthority(
  keys: Keys,
  verify: (
    credential: string | undefined,
    wanted: Pick<TokenClaims, 'purpose' | 'subjectId'>,
  ) => Promise<TokenClaims> = (credential, wanted) =>
    verifyToken(credential, { ...wanted, regionId: keys.regionId }, keys),
): ResidentAuthority {
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
 * Like residentAuthority, but the token in one first letter also gives access to the subjects of the letters to the same
 * mailbox that were held back, because their owner got no token for them.
 */
export function firstLetterAuthority(
  keys: Keys & { readonly firstLetters: Pick<FirstLetters, 'isHeldWith'> },
): ResidentAuthority {
  const { regionId, firstLetters } = keys;
  return residentAuthority(keys, async (credential, { purpose, subjectId }) => {
    const claims = await readToken(credential, keys);
    const isRegional = claims.regionId === regionId;
    if (isRegional && claims.purpose === purpose && claims.subjectId === subjectId) return claims;
    const opensHeld =
      isRegional &&
      firstLetterPurposes.has(claims.purpose) &&
      firstLetterPurposes.has(purpose) &&
      (await firstLetters.isHeldWith(claims.subjectId, subjectId));
    if (!opensHeld) throw new CredentialRefused('foreign');
    return claims;
  });
}

/** Authorises officers by mailed token. An officer who has left the desk is refused, even with a valid token. */
export function officerAuthority(
  keys: Keys & { readonly desk: Pick<Desk, 'officer'> },
): Pick<Authority, 'officer'> {
  return {
    async officer(credential, subjectId, purpose) {
      const { recipientId, version } = await verifyToken(
        credential,
        { purpose, regionId: keys.regionId, subjectId },
        keys,
      );
      const officer = await keys.desk.officer(recipientId);
      if (!officer) throw new CredentialRefused('unknown-officer');
      return { officer, version };
    },
  };
}
