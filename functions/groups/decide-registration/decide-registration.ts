import { ensureRight, type SignedInOfficer } from '../../../shared/domain/desk/officer-session.ts';
import {
  approve,
  ask,
  reject,
  takeBack,
  type DecisionBy,
  AlreadyDecided,
} from '../../../shared/domain/groups/decision.ts';
import {
  GroupNotFound,
  type Change,
  type Group,
  type GroupStatus,
} from '../../../shared/domain/groups/group.ts';
import { retryOnConflict } from '../../../shared/domain/platform/retry-on-conflict.ts';
import type { GroupRepository } from '../../../shared/ports/groups.ts';
import type { Clock, Log } from '../../../shared/ports/platform.ts';
import type { DecideRegistrationBody } from '../../../shared/requests/groups/decide-registration.ts';
import { decisionResponseOf } from '../../../shared/requests/groups/decision-response.ts';
import type { DecisionResponse } from '../../../shared/requests/groups/responses.ts';
import { chosenDuplicate, type DuplicateNeeds } from './chosen-duplicate.ts';

interface Needs extends DuplicateNeeds {
  readonly groups: Pick<GroupRepository, 'find' | 'findByReference' | 'save'>;
  readonly clock: Clock;
  readonly log: Log;
}

export type Decided =
  | { readonly outcome: 'decided'; readonly reference: string; readonly status: GroupStatus }
  | { readonly outcome: 'already-decided'; readonly decision: DecisionResponse };

/**
 * Records an officer's decision on the version of the registration named in the request. Only the first decision
 * counts: an officer who decides later, or who has not seen an open question, is shown what was decided or asked, by
 * whom and when. Throws GroupNotFound, OutOfScope, RegistrationChanged or DuplicateNotFound.
 */
export async function decideRegistration(
  needs: Needs,
  officer: SignedInOfficer,
  groupId: string,
  request: DecideRegistrationBody,
): Promise<Decided> {
  try {
    return await retryOnConflict(3, async () => {
      const group = await needs.groups.find(groupId);
      if (group?.reference === undefined) throw new GroupNotFound();
      ensureRight(officer, 'decide', group.municipality);
      const by = {
        officerId: officer.id,
        officerTitle: officer.title,
        version: request.version,
        now: needs.clock(),
      };
      const change = await decide(needs, group, request, by);
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
    return { outcome: 'already-decided', decision: decisionResponseOf(error.decision, officer) };
  }
}

async function decide(
  needs: DuplicateNeeds,
  group: Group,
  request: DecideRegistrationBody,
  by: DecisionBy,
): Promise<Change> {
  if (request.decision === 'approve') return approve(group, by);
  if (request.decision === 'take-back') return takeBack(group, by);
  if (request.decision === 'ask') return ask(group, by, request.question);
  const { reason, duplicateOf } = request;
  const duplicated =
    duplicateOf === undefined ? undefined : await chosenDuplicate(needs, group, duplicateOf);
  return reject(group, by, reason, duplicated);
}
