import type { Coordinator } from '../../../../../shared/domain/groups/coordinator.ts';
import type { Group } from '../../../../../shared/domain/groups/group.ts';
import type { LetterDeclaration } from '../../letter-declaration.ts';

export const coordinatorJoined = {
  purpose: 'Tells the other coordinators that somebody has become a coordinator of the group',
  recipient: 'coordinator',
  to: 'the other coordinators of the group',
  confirmed: true,
  on: { CoordinatorJoined: 'normal' },
} as const satisfies LetterDeclaration;

export interface CoordinatorJoinedContent {
  readonly group: Group;
  readonly coordinator: Coordinator;
  readonly joined: Pick<Coordinator, 'name'>;
}
