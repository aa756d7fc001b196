import { approve, ask, reject, type DecisionBy } from '../../shared/domain/decision.ts';
import { AlreadyDecided, CredentialRefused, GroupNotFound } from '../../shared/domain/errors.ts';
import type { Change, Group, GroupStatus } from '../../shared/domain/group.ts';
import { againAfterConcurrentChange } from '../../shared/domain/try-again.ts';
import type { Authority, Clock, Desk, GroupRepository, Log } from '../../shared/ports.ts';
import type { DecisionAnswer } from '../../shared/requests/answers.ts';
import type { DecideRegistration } from '../../shared/requests/decide-registration.ts';
import { decisionAnswerOf } from '../../shared/requests/decision-answer.ts';

interface Needs {
  readonly groups: Pick<GroupRepository, 'find' | 'save'>;
  readonly authority: Pick<Authority, 'officer'>;
  readonly desk: Pick<Desk, 'officer'>;
  readonly clock: Clock;
  readonly log: Log;
}

export type Decided =
  | { readonly outcome: 'decided'; readonly reference: string; readonly status: GroupStatus }
  | { readonly outcome: 'already-decided'; readonly decision: DecisionAnswer };

/** The first decision counts; a second officer is told who decided what and when. Throws CredentialRefused, RegistrationChanged. */
export async function decideRegistration(
  needs: Needs,
  groupId: string,
  credential: string | undefined,
  request: DecideRegistration,
): Promise<Decided> {
  const { officer, version } = await needs.authority.officer(credential, groupId, 'decide');
  try {
    return await againAfterConcurrentChange(3, async () => {
      const group = await needs.groups.find(groupId);
      if (group?.reference === undefined) throw new GroupNotFound();
      if (!officer.municipalities.includes(group.municipality))
        throw new CredentialRefused('foreign');
      const change = decide(group, request, { officerId: officer.id, version, now: needs.clock() });
      await needs.groups.save(group, change);
      needs.log.info('registration decided', {
        groupId,
        officerId: officer.id,
        decision: request.decision,
      });
      return { outcome: 'decided', reference: group.reference, status: change.group.status };
    });
  } catch (error) {
    if (!(error instanceof AlreadyDecided)) throw error;
    const { decision } = error;
    return {
      outcome: 'already-decided',
      decision: decisionAnswerOf(decision, await needs.desk.officer(decision.officerId)),
    };
  }
}

function decide(group: Group, request: DecideRegistration, by: DecisionBy): Change {
  if (request.decision === 'approve') return approve(group, by);
  return request.decision === 'reject'
    ? reject(group, by, request.reason)
    : ask(group, by, request.question);
}
