import type { Coordinator } from '../../../../../shared/domain/groups/coordinator.ts';
import type { Group } from '../../../../../shared/domain/groups/group.ts';
import type { LetterDeclaration } from '../../letter-declaration.ts';

export const registrationWithdrawn = {
  purpose: 'Confirms to the coordinator that the registration was withdrawn',
  recipient: 'coordinator',
  to: 'the coordinator who registered the group',
  confirmed: true,
  on: { RegistrationWithdrawn: 'normal' },
} as const satisfies LetterDeclaration;

export interface RegistrationWithdrawnContent {
  readonly group: Group;
  readonly coordinator: Coordinator;
  /** The time at which the data will be removed. */
  readonly keptUntil: Date;
}
