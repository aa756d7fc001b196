import type { GroupEvent } from '../../../events/catalogue.ts';
import { endMembership, enrol } from '../../../shared/domain/groups/circle.ts';
import { isActive, type Group } from '../../../shared/domain/groups/group.ts';
import { retryOnConflict } from '../../../shared/domain/platform/retry-on-conflict.ts';
import type { CircleRepository, GroupRepository } from '../../../shared/ports/groups.ts';
import type { Clock } from '../../../shared/ports/platform.ts';

interface Needs {
  readonly groups: Pick<GroupRepository, 'find' | 'coordinators'>;
  readonly circles: Pick<CircleRepository, 'of' | 'save'>;
  readonly clock: Clock;
}

/**
 * Makes sure that a group's coordinators are in a municipality's circle while the group is active there, unless they
 * have left by choice, and at no other time (design, invariant 2). Acts on the current state of the group. The event is
 * needed only to find the municipality that the group has left, whose circle must be checked as well.
 */
export async function enrolCoordinators(
  needs: Needs,
  { data }: Pick<GroupEvent, 'data'>,
): Promise<void> {
  await retryOnConflict(5, async () => {
    const group = await needs.groups.find(data.groupId);
    if (!group) return;
    const coordinators = isActive(group) ? await needs.groups.coordinators(group.id) : [];
    const ids = coordinators.map(({ id }) => id);
    if ('from' in data && data.from !== group.municipality)
      await keepMembers(needs, group, data.from, []);
    await keepMembers(needs, group, group.municipality, ids);
  });
}

/**
 * Enrols these coordinators of the group, and ends the membership of every other member from the group. Those include
 * coordinators whose data has been removed, so that nothing but their membership is left.
 */
async function keepMembers(
  { circles, clock }: Needs,
  group: Group,
  municipality: string,
  coordinatorIds: readonly string[],
): Promise<void> {
  const all = await circles.of(municipality);
  const members = all.filter(({ groupId }) => groupId === group.id);
  const now = clock();
  const changes = [
    ...members
      .filter(({ coordinatorId }) => !coordinatorIds.includes(coordinatorId))
      .map((member) => endMembership(member, now)),
    ...coordinatorIds.map((id) =>
      enrol(
        group,
        id,
        members.find(({ coordinatorId }) => coordinatorId === id),
        now,
      ),
    ),
  ];
  for (const change of changes) if (change) await circles.save(change, group);
}
