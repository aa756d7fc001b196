import type { GroupEvent } from '../../../events/catalogue.ts';
import { TransitionRefused } from '../../../shared/domain/errors.ts';
import type { Group } from '../../../shared/domain/groups/group.ts';
import { endJoin } from '../../../shared/domain/joining/join-request.ts';
import { afterClosing } from '../../../shared/domain/joining/joining.ts';
import { retryOnConflict } from '../../../shared/domain/platform/retry-on-conflict.ts';
import type { GroupRepository } from '../../../shared/ports/groups.ts';
import type { JoiningRepository, JoinRepository } from '../../../shared/ports/joining.ts';

interface Needs {
  readonly groups: Pick<GroupRepository, 'find'>;
  readonly joins: Pick<JoinRepository, 'openOf' | 'find' | 'save'>;
  readonly joining: Pick<JoiningRepository, 'of' | 'save'>;
}

/**
 * Ends the open join requests for a group that has closed, so that askers do not keep waiting for a reply. If joining
 * was paused, also takes the group off the officers' worklist.
 */
export async function endJoinRequests(
  { groups, joins, joining }: Needs,
  { data: { groupId } }: Pick<GroupEvent, 'data'>,
): Promise<void> {
  const group = await groups.find(groupId);
  if (group?.status !== 'closed') return;
  for (const id of await joins.openOf(groupId)) await retryOnConflict(3, () => end(joins, id));
  await retryOnConflict(3, () => endPause(joining, group));
}

async function endPause(joining: Needs['joining'], group: Group): Promise<void> {
  const change = afterClosing(await joining.of(group));
  if (change) await joining.save(change);
}

async function end(joins: Needs['joins'], id: string): Promise<void> {
  const request = await joins.find(id);
  if (!request) return;
  try {
    await joins.save(request, endJoin(request));
  } catch (error) {
    // The request has been answered or has lapsed since the list was read. The asker gets an email about it, so there
    // is nothing left to do.
    if (!(error instanceof TransitionRefused)) throw error;
  }
}
