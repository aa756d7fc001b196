import type { Coordinator } from '../../../../../shared/domain/groups/coordinator.ts';
import type { Group } from '../../../../../shared/domain/groups/group.ts';
import type { LetterDeclaration } from '../../letter-declaration.ts';

export const joiningClosed = {
  purpose:
    'Tells the coordinators that nobody can ask to join at the moment, and how to change that',
  recipient: 'coordinator',
  to: 'the coordinators of the group',
  confirmed: true,
  on: { JoiningChanged: 'normal' },
} as const satisfies LetterDeclaration;

export interface JoiningClosedContent {
  readonly group: Group;
  readonly coordinator: Coordinator;
  readonly joining: 'full' | 'paused';
  readonly tokenUrl: string;
  readonly tokenExpires: Date;
}
