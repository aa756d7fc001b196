import { ownGroup } from '../../shared/auth/own-group.ts';
import type { Group } from '../../shared/domain/group.ts';
import { close } from '../../shared/domain/group-life.ts';
import { againAfterConcurrentChange } from '../../shared/domain/try-again.ts';
import type { Authority, Clock, GroupRepository } from '../../shared/ports.ts';

interface Needs {
  readonly groups: Pick<GroupRepository, 'findByReference' | 'coordinators' | 'save'>;
  readonly authority: Pick<Authority, 'coordinator'>;
  readonly clock: Clock;
}

/** Ends a group for good. Throws CredentialRefused, TransitionRefused. */
export async function closeGroup(
  { groups, authority, clock }: Needs,
  reference: string,
  credential: string | undefined,
): Promise<Group> {
  return againAfterConcurrentChange(3, async () => {
    const group = await ownGroup({ groups, authority }, reference, credential);
    const change = close(group, clock());
    await groups.save(group, change);
    return change.group;
  });
}
