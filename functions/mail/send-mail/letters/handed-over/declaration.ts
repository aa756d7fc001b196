import type { Coordinator } from '../../../../../shared/domain/groups/coordinator.ts';
import type { Group } from '../../../../../shared/domain/groups/group.ts';
import type { LetterDeclaration } from '../../letter-declaration.ts';

export const handedOver = {
  purpose: 'Tells the coordinators who is now the first coordinator of the group',
  recipient: 'coordinator',
  to: 'the coordinators of the group',
  confirmed: true,
  on: { CoordinatorHandedOver: 'normal' },
} as const satisfies LetterDeclaration;

export interface HandedOverContent {
  readonly group: Group;
  readonly coordinator: Coordinator;
  readonly first: Pick<Coordinator, 'name'>;
  /** What the recipient was before, or is now: the new first coordinator, the former one, or one of the others. */
  readonly reader: 'first' | 'former' | 'other';
}
