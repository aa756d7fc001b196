import { ConcurrentChange } from '../../../shared/domain/errors.ts';
import { GroupNotFound } from '../../../shared/domain/groups/group.ts';
import {
  eventIds,
  expireJoin,
  dueJoinStep,
  lapseJoin,
  remindOfJoin,
  type JoinChange,
  type JoinRequest,
} from '../../../shared/domain/joining/join-request.ts';
import { attemptEach } from '../../../shared/domain/platform/attempt-each.ts';
import type { GroupRepository } from '../../../shared/ports/groups.ts';
import type { JoiningRepository, JoinRepository } from '../../../shared/ports/joining.ts';
import type { Clock, Log } from '../../../shared/ports/platform.ts';

interface Needs {
  readonly groups: Pick<GroupRepository, 'find'>;
  readonly joins: Pick<JoinRepository, 'dueBefore' | 'find' | 'save' | 'remove'>;
  readonly joining: Pick<JoiningRepository, 'of'>;
  readonly clock: Clock;
  readonly log: Log;
}

const mostPerRun = 200;

/**
 * Takes the step that is due for each join request: expiry, reminder, lapse or removal. Each step is taken once, based
 * on the current state. If one request fails, the others are still handled, and SomeFailed is thrown at the end.
 */
export async function processDueJoinRequests(needs: Needs): Promise<void> {
  const now = needs.clock();
  await attemptEach(
    await needs.joins.dueBefore(now, mostPerRun),
    (id) => takeDueStep(needs, id, now),
    (joinRequestId, error) =>
      needs.log.error('due step of a join request failed', error, { joinRequestId }),
  );
}

async function takeDueStep(needs: Needs, id: string, now: Date): Promise<void> {
  const request = await needs.joins.find(id);
  const step = request && dueJoinStep(request, now);
  if (!request || !step) return;
  try {
    if (step === 'remove')
      await needs.joins.remove(request, { name: 'JoinRemoved', data: eventIds(request) });
    else await needs.joins.save(request, await changeFor(needs, step, request, now));
    needs.log.info('due step of a join request taken', { joinRequestId: id, step });
  } catch (error) {
    // The request has been confirmed or answered since it was read, or the group has changed; the next run takes
    // whatever step is still due.
    if (!(error instanceof ConcurrentChange)) throw error;
  }
}

async function changeFor(
  { groups, joining }: Needs,
  step: 'expire' | 'remind' | 'lapse',
  request: JoinRequest,
  now: Date,
): Promise<JoinChange> {
  if (step === 'expire') return expireJoin(request);
  if (step === 'remind') return remindOfJoin(request, now);
  const group = await groups.find(request.groupId);
  if (!group) throw new GroupNotFound();
  return lapseJoin(request, await joining.of(group), now);
}
