import { CredentialRefused } from '../domain/errors.ts';
import type { Authority, Clock, Desk } from '../ports.ts';
import { verifyLink, type SigningKey } from './signed-links.ts';

/** Who may do what, by the link that was mailed to them. An officer who left the desk is refused, whatever the link says. */
export function linkAuthority(with_: { signingKey: SigningKey; clock: Clock; desk: Pick<Desk, 'officer'> }): Authority {
  return {
    async officer(credential, subjectId, purpose) {
      const { recipientId, version } = await verifyLink(credential, { purpose, subjectId }, with_);
      const officer = await with_.desk.officer(recipientId);
      if (!officer) throw new CredentialRefused('unknown-officer');
      return { officer, version };
    },
    async coordinator(credential, subjectId, purpose) {
      const { recipientId, version } = await verifyLink(credential, { purpose, subjectId }, with_);
      return { coordinatorId: recipientId, version };
    },
    async asker(credential, joinRequestId) {
      await verifyLink(credential, { purpose: 'ask-join', subjectId: joinRequestId }, with_);
    },
  };
}
