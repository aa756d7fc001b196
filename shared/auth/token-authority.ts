import { CredentialRefused } from '../domain/errors.ts';
import type { Authority } from '../ports/access.ts';
import type { Desk } from '../ports/desk.ts';
import type { Clock } from '../ports/platform.ts';
import { verifyToken, type SigningKey } from './signed-tokens.ts';

interface Keys {
  readonly regionId: string;
  readonly signingKey: SigningKey;
  readonly clock: Clock;
}

/** Authorises coordinators and askers by the token mailed to them; does not need a desk. */
export function residentAuthority(keys: Keys): Pick<Authority, 'coordinator' | 'asker'> {
  return {
    async coordinator(credential, subjectId, purpose) {
      const { recipientId, version } = await verifyToken(
        credential,
        { purpose, regionId: keys.regionId, subjectId },
        keys,
      );
      return { coordinatorId: recipientId, version };
    },
    async asker(credential, joinRequestId) {
      await verifyToken(
        credential,
        { purpose: 'ask-join', regionId: keys.regionId, subjectId: joinRequestId },
        keys,
      );
    },
  };
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
