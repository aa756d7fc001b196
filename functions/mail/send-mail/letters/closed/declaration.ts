import type { Coordinator } from '../../../../../shared/domain/groups/coordinator.ts';
import type { Group } from '../../../../../shared/domain/groups/group.ts';
import type { LetterDeclaration } from '../../letter-declaration.ts';

export const closed = {
  purpose: 'Confirms to the coordinators that their group has closed',
  recipient: 'coordinator',
  to: 'the coordinators of the group',
  confirmed: true,
  on: { GroupClosed: 'normal' },
} as const satisfies LetterDeclaration;

export interface ClosedContent {
  readonly group: Group;
  readonly coordinator: Coordinator;
}
