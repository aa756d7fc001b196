import { GroupNotFound } from '../../../shared/domain/groups/group.ts';
import { JoinRequestNotFound, confirmJoin } from '../../../shared/domain/joining/join-request.ts';
import { retryOnConflict } from '../../../shared/domain/platform/retry-on-conflict.ts';
import type { Authority } from '../../../shared/ports/access.ts';
import type { GroupRepository } from '../../../shared/ports/groups.ts';
import type { JoiningRepository, JoinRepository } from '../../../shared/ports/joining.ts';
import type { Clock } from '../../../shared/ports/platform.ts';

interface Needs {
  readonly groups: Pick<GroupRepository, 'find'>;
  readonly joins: Pick<JoinRepository, 'find' | 'confirm'>;
  readonly joining: Pick<JoiningRepository, 'of'>;
  readonly authority: Pick<Authority, 'asker'>;
  readonly clock: Clock;
}

interface Confirmation {
  readonly group: { readonly reference: string; readonly name: string };
  readonly alreadyConfirmed: boolean;
}

/**
 * Confirms the asker's email address; repeating this changes nothing.
 * Throws CredentialRefused, JoinRequestNotFound, GroupNotFound, ConfirmationTooLate or JoinClosed.
 */
export async function confirmJoinRequest(
  needs: Needs,
  joinRequestId: string,
  credential: string | undefined,
): Promise<Confirmation> {
  await needs.authority.asker(credential, joinRequestId);
  return retryOnConflict(3, async () => {
    const request = await needs.joins.find(joinRequestId);
    if (!request) throw new JoinRequestNotFound();
    const group = await needs.groups.find(request.groupId);
    if (group?.reference === undefined) throw new GroupNotFound();
    const shown = { reference: group.reference, name: group.name };
    if (request.confirmedAt !== undefined) return { group: shown, alreadyConfirmed: true };
    const change = confirmJoin(request, group, await needs.joining.of(group), needs.clock());
    await needs.joins.confirm(request, change, group);
    return { group: shown, alreadyConfirmed: false };
  });
}
