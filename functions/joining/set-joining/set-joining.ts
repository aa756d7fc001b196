import { ownGroup } from '../../../shared/auth/own-group.ts';
import { setJoining as set } from '../../../shared/domain/joining/joining.ts';
import type { JoiningState } from '../../../shared/domain/joining/values.ts';
import { retryOnConflict } from '../../../shared/domain/platform/retry-on-conflict.ts';
import type { Authority } from '../../../shared/ports/access.ts';
import type { GroupRepository } from '../../../shared/ports/groups.ts';
import type { JoiningRepository } from '../../../shared/ports/joining.ts';
import type { SetJoiningBody } from '../../../shared/requests/joining/set-joining.ts';

interface Needs {
  readonly groups: Pick<GroupRepository, 'findByReference' | 'coordinators'>;
  readonly joining: JoiningRepository;
  readonly authority: Pick<Authority, 'coordinator'>;
}

/** Opens a group to join requests or marks it as full. Throws CredentialRefused or TransitionRefused. */
export async function setJoining(
  { groups, joining, authority }: Needs,
  reference: string,
  credential: string | undefined,
  { state }: SetJoiningBody,
): Promise<{ reference: string; joining: JoiningState }> {
  return retryOnConflict(3, async () => {
    const group = await ownGroup({ groups, authority }, reference, credential);
    const change = set(group, await joining.of(group), state);
    if (change) await joining.save(change);
    return { reference, joining: state };
  });
}
