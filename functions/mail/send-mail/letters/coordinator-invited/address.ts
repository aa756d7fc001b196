import { isActive } from '../../../../../shared/domain/groups/group.ts';
import { isPast } from '../../../../../shared/domain/platform/time.ts';
import { invitationToken } from '../../invitation-token.ts';
import type { LetterRule } from '../../letter-rule.ts';

/** Invites somebody to become a coordinator, unless the invitation has expired or has been accepted or withdrawn. */
export const coordinatorInvited: LetterRule<'coordinator-invited'> = {
  letter: 'coordinator-invited',
  async address({ data }, sources) {
    const group = await sources.groups.find(data.groupId);
    const invitation = await sources.coordinatorInvitations.find(data.groupId, data.invitationId);
    if (!isActive(group) || group.reference === undefined) return [];
    if (!invitation || isPast(invitation.expiresAt, sources.clock())) return [];
    const { reference, municipality } = group;
    return [
      {
        recipientId: invitation.id,
        to: invitation.email,
        content: async () => ({
          name: 'coordinator-invited',
          reference,
          municipality,
          ...(await invitationToken(group, invitation, sources)),
        }),
      },
    ];
  },
};
