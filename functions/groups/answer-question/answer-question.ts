import type { MailCaps } from '../../../shared/auth/mail-caps.ts';
import { CredentialRefused } from '../../../shared/domain/errors.ts';
import { answer } from '../../../shared/domain/groups/decision.ts';
import { GroupNotFound, type GroupStatus } from '../../../shared/domain/groups/group.ts';
import type { Authority, Sender } from '../../../shared/ports/access.ts';
import type { GroupRepository } from '../../../shared/ports/groups.ts';
import type { Clock } from '../../../shared/ports/platform.ts';
import type { Region } from '../../../shared/regions/region.ts';
import type { AnswerQuestionBody } from '../../../shared/requests/groups/answer-question.ts';
import { ensureFits } from '../../../shared/linking/fitting-area.ts';

interface Needs {
  readonly caps: Pick<MailCaps, 'confirmed'>;
  readonly groups: Pick<GroupRepository, 'find' | 'coordinators' | 'save'>;
  readonly authority: Pick<Authority, 'coordinator'>;
  readonly clock: Clock;
  readonly region: Pick<Region, 'municipalities'>;
}

/**
 * Records the coordinator's reply to an officer's question, and applies its corrections to the registration. Throws
 * AreaRefused, CredentialRefused, GroupNotFound, TransitionRefused, RegistrationChanged, TooManyRequests or
 * ConcurrentChange.
 */
export async function answerQuestion(
  { caps, groups, authority, clock, region }: Needs,
  groupId: string,
  credential: string | undefined,
  { answer: text, correction }: AnswerQuestionBody,
  sender: Sender,
): Promise<{ reference: string; status: GroupStatus }> {
  const { version, coordinatorId } = await authority.coordinator(credential, groupId, 'answer');
  const group = await groups.find(groupId);
  if (group?.reference === undefined) throw new GroupNotFound();
  if (correction?.area) ensureFits(correction.area, group, region);
  const change = answer(group, { text, correction, version, now: clock() });
  const coordinators = await groups.coordinators(groupId);
  const email = coordinators.find(({ id }) => id === coordinatorId)?.email;
  if (email === undefined) throw new CredentialRefused('foreign');
  await caps.confirmed({ email }, sender, (admission) => groups.save(group, change, admission));
  return { reference: group.reference, status: change.group.status };
}
