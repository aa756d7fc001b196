import { isPast } from '../../../../../shared/domain/platform/time.ts';
import type { Invitation } from '../../../../../shared/domain/desk/invitation.ts';
import type { LetterRule } from '../../letter-rule.ts';
import { tokenUrl } from '../../token-url.ts';

/** Invites somebody to the desk, unless the invitation has expired or has been accepted or withdrawn. */
export const officerInvited: LetterRule<'officer-invited'> = {
  letter: 'officer-invited',
  async address({ data }, sources) {
    const invitation = await sources.invitations.find(data.officerId);
    if (!invitation || isPast(invitation.expiresAt, sources.clock())) return [];
    const { id, email, expiresAt } = invitation;
    const claims = {
      purpose: 'accept-invitation',
      subjectId: id,
      recipientId: id,
      version: 1,
    } as const;
    const tokenExpires = new Date(expiresAt);
    return [
      {
        recipientId: id,
        to: email,
        content: async () => ({
          name: 'officer-invited',
          invitation,
          tokenUrl: await tokenUrl(claims, tokenExpires, sources, pageFor(invitation)),
          tokenExpires,
        }),
      },
    ];
  },
};

/**
 * The last part of the page's path, which depends on how the person signs in and on whether the person is an officer
 * who needs another passkey.
 */
function pageFor({ id, signIn, renews }: Invitation): string {
  if (signIn === 'passkey') return `${id}/${renews ? 'nieuwe-passkey' : 'passkey'}`;
  return renews ? `${id}/opnieuw` : id;
}
