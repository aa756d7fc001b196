import { groupOfOfficer } from '../../../shared/auth/group-of-officer.ts';
import type { SignedInOfficer } from '../../../shared/domain/desk/officer-session.ts';
import { rightToAct } from '../../../shared/domain/groups/act.ts';
import {
  closeByOfficer,
  correctFacts,
  moveByOfficer,
  reopenJoining,
  type ActBy,
  type ActChange,
} from '../../../shared/domain/groups/act-on-group.ts';
import type { Group } from '../../../shared/domain/groups/group.ts';
import { ensureFits } from '../../../shared/linking/fitting-area.ts';
import type { Acted, ActRepository, GroupRepository } from '../../../shared/ports/groups.ts';
import type { JoiningRepository } from '../../../shared/ports/joining.ts';
import type { Clock, IdempotencyKey, Log } from '../../../shared/ports/platform.ts';
import type { Region } from '../../../shared/regions/region.ts';
import {
  correctedFacts,
  type ActOnGroupBody,
} from '../../../shared/requests/groups/act-on-group.ts';

interface Needs {
  readonly groups: Pick<GroupRepository, 'findByReference'>;
  readonly joining: Pick<JoiningRepository, 'of'>;
  readonly acts: ActRepository;
  readonly region: Pick<Region, 'municipalities'>;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Carries out an officer's act on a group, once per idempotency key. Throws GroupNotFound if there is no group with
 * this reference, OutOfScope if the officer lacks the right in the group's municipality, AreaRefused if the area lies
 * outside the new municipality, or IdempotencyKeyReused if the key was used for a different body. Also throws what the
 * act itself throws: BriefingStillToCome, TransitionRefused or ConcurrentChange.
 */
export async function actOnGroup(
  needs: Needs,
  officer: SignedInOfficer,
  reference: string,
  { body, request }: { readonly body: ActOnGroupBody; readonly request: IdempotencyKey },
): Promise<Acted> {
  const before = await needs.acts.doneBefore(request);
  if (before) return before;
  const group = await groupOfOfficer(needs.groups, reference, officer, rightToAct[body.act]);
  const { id: officerId, title: officerTitle } = officer;
  const { act, version, reason, text } = body;
  const by = { officerId, officerTitle, version, reason, text, now: needs.clock() };
  const acted = await needs.acts.save(
    group,
    reference,
    await changeBy(needs, group, body, by),
    request,
  );
  needs.log.info('officer acted on a group', { groupId: group.id, officerId, act });
  return acted;
}

async function changeBy(
  { joining, region }: Needs,
  group: Group,
  body: ActOnGroupBody,
  by: ActBy,
): Promise<ActChange> {
  if (body.act === 'correct') return correctFacts(group, correctedFacts(body), by);
  if (body.act === 'close') return closeByOfficer(group, by);
  if (body.act === 'reopen') return reopenJoining(group, await joining.of(group), by);
  const { municipality } = body;
  ensureFits(group.area, { municipality }, region);
  return moveByOfficer(group, municipality, by);
}
