import { ownCoordinator } from '../../../shared/auth/own-coordinator.ts';
import { changeFacts } from '../../../shared/domain/groups/coordinator-change.ts';
import { retryOnConflict } from '../../../shared/domain/platform/retry-on-conflict.ts';
import type { Authority } from '../../../shared/ports/access.ts';
import type { Acted, ActRepository, GroupRepository } from '../../../shared/ports/groups.ts';
import type { Clock, IdempotencyKey } from '../../../shared/ports/platform.ts';
import type { ChangeGroupBody } from '../../../shared/requests/coordinators/change-group.ts';

interface Needs {
  readonly groups: Pick<GroupRepository, 'findByReference' | 'coordinators'>;
  readonly acts: ActRepository;
  readonly authority: Pick<Authority, 'coordinator'>;
  readonly clock: Clock;
}

/**
 * Changes facts about a coordinator's own group, once per idempotency key. Throws CredentialRefused if the token is not
 * valid for the group, TransitionRefused if the change is impossible, ConcurrentChange if the group has changed since
 * the coordinator's page was loaded, or IdempotencyKeyReused if the key was used for a different body.
 */
export async function changeGroup(
  { groups, acts, authority, clock }: Needs,
  reference: string,
  credential: string | undefined,
  { body, request }: { readonly body: ChangeGroupBody; readonly request: IdempotencyKey },
): Promise<Acted> {
  const { version, reason, ...facts } = body;
  return retryOnConflict(3, async () => {
    const own = await ownCoordinator({ groups, authority }, reference, credential);
    const before = await acts.doneBefore(request);
    if (before) return before;
    const coordinatorId = own.coordinator.id;
    const by = { coordinatorId, version, reason, now: clock() };
    return acts.save(own.group, reference, changeFacts(own.group, facts, by), request);
  });
}
