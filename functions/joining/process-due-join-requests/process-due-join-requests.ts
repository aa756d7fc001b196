import { ConcurrentChange } from '../../../shared/domain/errors.ts';
import { GroupNotFound } from '../../../shared/domain/groups/group.ts';
import {
  eventIds,
  expireJoin,
  joinStepAt,
  lapseJoin,
  remindOfJoin,
  type JoinChange,
  type JoinRequest,
} from '../../../shared/domain/joining/join-request.ts';
import { eachByItself } from '../../../shared/domain/platform/each-by-itself.ts';
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
 * Does what time asks of requests to join: expiry, reminder, lapse and removal, each once and by the state now.
 * One that fails holds up no other; SomeLeft is thrown after the last.
 */
export async function processDueJoinRequests(needs: Needs): Promise<void> {
  const now = needs.clock();
  await eachByItself(
    await needs.joins.dueBefore(now, mostPerRun),
    (id) => tend(needs, id, now),
    (joinRequestId, error) =>
      needs.log.error('request to join could not be tended', error, { joinRequestId }),
  );
}

async function tend(needs: Needs, id: string, now: Date): Promise<void> {
  const request = await needs.joins.find(id);
  const step = request && joinStepAt(request, now);
  if (!request || !step) return;
  try {
    if (step === 'remove')
      await needs.joins.remove(request, { name: 'JoinRemoved', data: eventIds(request) });
    else await needs.joins.save(request, await changeFor(needs, step, request, now));
    needs.log.info('request to join tended', { joinRequestId: id, step });
  } catch (error) {
    // Somebody confirmed or answered since it was read, or the group changed: the next run sees what is left to do.
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
  return lapseJoin(request, await joining.of(group));
}
