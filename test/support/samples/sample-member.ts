import type { Member, MemberState } from '../../../shared/domain/groups/circle.ts';
import { coordinatorId, dongen, groupId, now } from '../builders.ts';

/** The coordinator of group 1 in the circle of Dongen, with this state and these changes. */
export function memberThatIs(state: MemberState, changes: Partial<Member> = {}): Member {
  return {
    municipality: dongen,
    coordinatorId: coordinatorId(1),
    groupId: groupId(1),
    state,
    since: now.toISOString(),
    source: 'system',
    version: 1,
    ...changes,
  };
}
