import type { GroupEvent } from '../../../events/catalogue.ts';
import { isActive, type Group } from '../../../shared/domain/groups/group.ts';
import { retryOnConflict } from '../../../shared/domain/platform/retry-on-conflict.ts';
import type { CircleRepository, GroupRepository } from '../../../shared/ports/groups.ts';
import type { Clock } from '../../../shared/ports/platform.ts';
import type { Region } from '../../../shared/regions/region.ts';

interface Needs {
  readonly groups: Pick<GroupRepository, 'find' | 'coordinators'>;
  readonly circles: CircleRepository;
  readonly region: Pick<Region, 'municipalities'>;
  readonly clock: Clock;
}

/**
 * Makes sure that a group's coordinators are in a municipality's circle if and only if the group is active there, and
 * that a coordinator who was removed is in no circle (design, invariant 2). Uses the current state of the group. The
 * event is needed only to find the municipality that the group has left, whose circle must be checked as well, and the
 * coordinator who was removed.
 */
export async function enrolCoordinators(
  needs: Needs,
  { data }: Pick<GroupEvent, 'data'>,
): Promise<void> {
  await retryOnConflict(5, async () => {
    const group = await needs.groups.find(data.groupId);
    if (!group) return;
    const coordinators = await needs.groups.coordinators(data.groupId);
    if ('coordinatorId' in data && !coordinators.some(({ id }) => id === data.coordinatorId))
      await leaveAll(needs, group, data.coordinatorId);
    const { municipality } = group;
    const left = 'from' in data && data.from !== municipality ? data.from : undefined;
    for (const { id } of coordinators) {
      if (left !== undefined) await leave(needs, group, id, left);
      await (isActive(group) ? enrol(needs, group, id) : leave(needs, group, id, municipality));
    }
  });
}

/** A group may have moved shortly before its coordinator was removed, so all circles of the region are checked. */
async function leaveAll(needs: Needs, group: Group, coordinatorId: string): Promise<void> {
  for (const { code } of needs.region.municipalities)
    await leave(needs, group, coordinatorId, code);
}

async function enrol(
  { circles, clock }: Needs,
  group: Group,
  coordinatorId: string,
): Promise<void> {
  const { municipality, id: groupId } = group;
  const member = await circles.find(municipality, coordinatorId);
  if (member && member.state !== 'left') return;
  await circles.enrol(
    { municipality, coordinatorId, groupId, state: 'invited', since: clock().toISOString() },
    group,
  );
}

async function leave(
  { circles, clock }: Needs,
  group: Group,
  coordinatorId: string,
  municipality: string,
): Promise<void> {
  const member = await circles.find(municipality, coordinatorId);
  if (!member || member.state === 'left') return;
  await circles.leave({ ...member, state: 'left', since: clock().toISOString() }, group);
}
