import type { MailCaps } from '../../../shared/auth/mail-caps.ts';
import { GroupNotFound } from '../../../shared/domain/groups/group.ts';
import { ConfirmationTooLate } from '../../../shared/domain/groups/registration.ts';
import { JoinRequestNotFound, confirmJoin } from '../../../shared/domain/joining/join-request.ts';
import { counting } from '../../../shared/domain/platform/caps.ts';
import { retryOnConflict } from '../../../shared/domain/platform/retry-on-conflict.ts';
import type { Authority, Sender } from '../../../shared/ports/access.ts';
import type { GroupRepository } from '../../../shared/ports/groups.ts';
import type { JoiningRepository, JoinRepository } from '../../../shared/ports/joining.ts';
import type { FirstLetters } from '../../../shared/ports/mail.ts';
import type { Clock } from '../../../shared/ports/platform.ts';

interface Needs {
  readonly caps: Pick<MailCaps, 'confirmed'>;
  readonly groups: Pick<GroupRepository, 'find'>;
  readonly joins: Pick<JoinRepository, 'find' | 'confirm'>;
  readonly joining: Pick<JoiningRepository, 'of'>;
  readonly authority: Pick<Authority, 'asker'>;
  readonly firstLetters: Pick<FirstLetters, 'confirmed'>;
  readonly clock: Clock;
}

interface Confirmation {
  readonly group: { readonly reference: string; readonly name: string };
  readonly alreadyConfirmed: boolean;
}

/**
 * Confirms the asker's email address; repeating this changes nothing.
 * Throws CredentialRefused, JoinRequestNotFound, GroupNotFound, ConfirmationTooLate, JoinClosed or TooManyRequests.
 */
export async function confirmJoinRequest(
  needs: Needs,
  joinRequestId: string,
  credential: string | undefined,
  sender: Sender,
): Promise<Confirmation> {
  await needs.authority.asker(credential, joinRequestId);
  const confirmation = await retryOnConflict(3, () => confirmOnce(needs, joinRequestId, sender));
  await needs.firstLetters.confirmed(joinRequestId);
  return confirmation;
}

async function confirmOnce(
  needs: Needs,
  joinRequestId: string,
  sender: Sender,
): Promise<Confirmation> {
  const request = await needs.joins.find(joinRequestId);
  if (!request) throw new JoinRequestNotFound();
  const group = await needs.groups.find(request.groupId);
  if (group?.reference === undefined) throw new GroupNotFound();
  const shown = { reference: group.reference, name: group.name };
  if (request.confirmedAt !== undefined) return { group: shown, alreadyConfirmed: true };
  const change = confirmJoin(request, group, await needs.joining.of(group), needs.clock());
  if (!request.asker) throw new ConfirmationTooLate();
  const act = { email: request.asker.email, shared: [counting('group', group.id)] };
  await needs.caps.confirmed(act, sender, (admission) =>
    needs.joins.confirm(request, change, group, admission),
  );
  return { group: shown, alreadyConfirmed: false };
}
