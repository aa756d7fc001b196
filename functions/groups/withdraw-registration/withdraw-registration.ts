import { ownRegistration } from '../../../shared/auth/own-registration.ts';
import { withdraw } from '../../../shared/domain/groups/withdrawal.ts';
import { retryOnConflict } from '../../../shared/domain/platform/retry-on-conflict.ts';
import type { Authority } from '../../../shared/ports/access.ts';
import type { GroupRepository, RegistrationRepository } from '../../../shared/ports/groups.ts';
import type { Clock } from '../../../shared/ports/platform.ts';
import type { WithdrawalResponse } from '../../../shared/requests/groups/responses.ts';

interface Needs {
  readonly groups: Pick<GroupRepository, 'save'>;
  readonly registrations: Pick<RegistrationRepository, 'find' | 'withdraw'>;
  readonly authority: Pick<Authority, 'coordinator'>;
  readonly clock: Clock;
}

/**
 * Withdraws a registration that is waiting for a confirmation, a decision or an answer; does nothing if it has already
 * been withdrawn. If nobody confirmed the address, all data about the registration is removed at once, and every token
 * and session for it ends. Throws CredentialRefused, GroupNotFound or TransitionRefused.
 */
export async function withdrawRegistration(
  needs: Needs,
  groupId: string,
  credential: string | undefined,
): Promise<WithdrawalResponse> {
  return retryOnConflict(3, async () => {
    const group = await ownRegistration(needs.registrations, needs, groupId, credential);
    const { reference, status } = group;
    if (status === 'withdrawn') return { reference, status };
    const change = withdraw(group, needs.clock());
    if (status === 'submitted') await needs.registrations.withdraw(group, change);
    else await needs.groups.save(group, change);
    return { reference, status: change.group.status };
  });
}
