import type { Coordinator } from '../../../../../shared/domain/groups/coordinator.ts';
import type { Group } from '../../../../../shared/domain/groups/group.ts';
import type { LetterDeclaration } from '../../letter-declaration.ts';

export const coordinatorLeft = {
  purpose: 'Tells the other coordinators that one of them is no longer a coordinator of the group',
  recipient: 'coordinator',
  to: 'the other coordinators of the group',
  confirmed: true,
  on: { CoordinatorRemoved: 'normal' },
} as const satisfies LetterDeclaration;

export interface CoordinatorLeftContent {
  readonly group: Group;
  readonly coordinator: Coordinator;
  /** Whether the recipient is now the group's only coordinator. */
  readonly isOnly: boolean;
  /** Whether the first coordinator removed that person. */
  readonly removed: boolean;
}
