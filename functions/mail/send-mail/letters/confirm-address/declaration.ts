import type { Group } from '../../../../../shared/domain/groups/group.ts';
import type { LetterDeclaration } from '../../letter-declaration.ts';

export const confirmAddress = {
  purpose: 'Asks the coordinator to confirm the email address',
  recipient: 'coordinator',
  to: 'the coordinator who registered the group',
  on: { GroupRegistered: 'urgent' },
} as const satisfies LetterDeclaration;

export interface ConfirmAddressContent {
  readonly group: Group;
  readonly tokenUrl: string;
}
