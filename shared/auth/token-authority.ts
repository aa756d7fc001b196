import { CredentialRefused } from '../domain/errors.ts';
import type { Authority } from '../ports/access.ts';
import type { Clock } from '../ports/platform.ts';
import type { Desk } from '../ports/desk.ts';
import { verifyLink, type SigningKey } from './signed-tokens.ts';

interface Keys {
  readonly signingKey: SigningKey;
  readonly clock: Clock;
}

/** What coordinators and people who ask to join may do, by the link that was mailed to them; needs no desk. */
export function residentAuthority(with_: Keys): Pick<Authority, 'coordinator' | 'asker'> {
  return {
    async coordinator(credential, subjectId, purpose) {
      const { recipientId, version } = await verifyLink(credential, { purpose, subjectId }, with_);
      return { coordinatorId: recipientId, version };
    },
    async asker(credential, joinRequestId) {
      await verifyLink(credential, { purpose: 'ask-join', subjectId: joinRequestId }, with_);
    },
  };
}

/** The same for officers. One who left the desk is refused, whatever the link says. */
export function officerAuthority(
  with_: Keys & { readonly desk: Pick<Desk, 'officer'> },
): Pick<Authority, 'officer'> {
  return {
    async officer(credential, subjectId, purpose) {
      const { recipientId, version } = await verifyLink(credential, { purpose, subjectId }, with_);
      const officer = await with_.desk.officer(recipientId);
      if (!officer) throw new CredentialRefused('unknown-officer');
      return { officer, version };
    },
  };
}
