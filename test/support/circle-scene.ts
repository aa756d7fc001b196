import { langstraat } from '../../shared/regions/langstraat.ts';
import type { Group } from '../../shared/domain/groups/group.ts';
import { coordinatorId, coordinatorOf, groupId, groupThatIs, later } from './builders.ts';
import { FakeAuthority } from './fakes/fake-authority.ts';
import { FakeCircles } from './fakes/fake-circles.ts';
import { FakeGroups } from './fakes/fake-groups.ts';
import { FakeLog } from './fakes/fake-log.ts';

/** Group 1 in Dongen with two coordinators, an empty circle, and the token 'manage' for the first coordinator. */
export function circleScene(group: Group = groupThatIs('active')) {
  const groups = new FakeGroups().add(
    group,
    coordinatorOf(group),
    coordinatorOf(group, { id: coordinatorId(2), role: 'second', name: 'Tweede Beheerder' }),
  );
  const authority = new FakeAuthority().grantCoordinator('manage', {
    subjectId: groupId(1),
    version: 3,
    coordinatorId: coordinatorId(1),
    purpose: 'manage',
  });
  const circles = new FakeCircles(groups);
  const log = new FakeLog();
  return { groups, authority, circles, region: langstraat, clock: () => later({ days: 1 }), log };
}
