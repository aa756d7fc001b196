import { answer } from '../../../shared/domain/groups/decision.ts';
import { GroupNotFound, type GroupStatus } from '../../../shared/domain/groups/group.ts';
import type { Authority } from '../../../shared/ports/access.ts';
import type { GroupRepository } from '../../../shared/ports/groups.ts';
import type { Clock } from '../../../shared/ports/platform.ts';

interface Needs {
  readonly groups: Pick<GroupRepository, 'find' | 'save'>;
  readonly authority: Pick<Authority, 'coordinator'>;
  readonly clock: Clock;
}

/**
 * Records the coordinator's reply to an officer's question.
 * Throws CredentialRefused, GroupNotFound, TransitionRefused, RegistrationChanged or ConcurrentChange.
 */
export async function answerQuestion(
  { groups, authority, clock }: Needs,
  groupId: string,
  credential: string | undefined,
  text: string,
): Promise<{ reference: string; status: GroupStatus }> {
  const { version } = await authority.coordinator(credential, groupId, 'answer');
  const group = await groups.find(groupId);
  if (group?.reference === undefined) throw new GroupNotFound();
  const change = answer(group, { text, version, now: clock() });
  await groups.save(group, change);
  return { reference: group.reference, status: change.group.status };
}
