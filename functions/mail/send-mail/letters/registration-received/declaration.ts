import type { Coordinator } from '../../../../../shared/domain/groups/coordinator.ts';
import type { Group } from '../../../../../shared/domain/groups/group.ts';
import type { LetterDeclaration } from '../../letter-declaration.ts';

export const registrationReceived = {
  purpose: 'Gives the coordinator the reference and explains what happens next',
  recipient: 'coordinator',
  to: 'the coordinator who registered the group',
  confirmed: true,
  on: { RegistrationConfirmed: 'urgent' },
} as const satisfies LetterDeclaration;

export interface RegistrationReceivedContent {
  readonly group: Group;
  readonly coordinator: Coordinator;
  readonly tokenUrl: string;
  readonly tokenExpires: Date;
}
