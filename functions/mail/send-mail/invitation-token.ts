import type { CoordinatorInvitation } from '../../../shared/domain/groups/coordinator-invitation.ts';
import type { Group } from '../../../shared/domain/groups/group.ts';
import type { LetterSources } from './letter-rule.ts';
import { tokenUrl } from './token-url.ts';

/** Issues a token for accepting an invitation to become a coordinator, valid for as long as the invitation is open. */
export async function invitationToken(
  group: Group,
  { id, expiresAt }: CoordinatorInvitation,
  sources: LetterSources,
): Promise<{ readonly tokenUrl: string; readonly tokenExpires: Date }> {
  const { version, reference } = group;
  const claims = { subjectId: group.id, recipientId: id, version } as const;
  const tokenExpires = new Date(expiresAt);
  const url = await tokenUrl(
    { purpose: 'become-coordinator', ...claims },
    tokenExpires,
    sources,
    reference,
  );
  return { tokenUrl: url, tokenExpires };
}
