import type { Coordinator } from '../../../../../shared/domain/groups/coordinator.ts';
import type { Group } from '../../../../../shared/domain/groups/group.ts';
import type { LetterDeclaration } from '../../letter-declaration.ts';

export const registrationLapsed = {
  purpose: 'Tells the coordinator that the registration lapsed, because no decision was made',
  recipient: 'coordinator',
  to: 'the coordinator who registered the group',
  confirmed: true,
  on: { RegistrationLapsed: 'urgent' },
} as const satisfies LetterDeclaration;

export interface RegistrationLapsedContent {
  readonly group: Group;
  readonly coordinator: Coordinator;
  /** The time at which the data will be removed. */
  readonly keptUntil: Date;
}
