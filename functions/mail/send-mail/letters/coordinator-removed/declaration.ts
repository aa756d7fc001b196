import type { RemovedCoordinator } from '../../../../../shared/domain/groups/coordinator.ts';
import type { Group } from '../../../../../shared/domain/groups/group.ts';
import type { LetterDeclaration } from '../../letter-declaration.ts';

export const coordinatorRemoved = {
  purpose: 'Tells somebody that the first coordinator has removed them from the group',
  recipient: 'coordinator',
  to: 'the coordinator who was removed',
  confirmed: true,
  on: { CoordinatorRemoved: 'normal' },
} as const satisfies LetterDeclaration;

export interface CoordinatorRemovedContent {
  readonly group: Group;
  readonly removed: RemovedCoordinator;
}
