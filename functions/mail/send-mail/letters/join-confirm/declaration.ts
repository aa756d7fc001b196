import type { Group } from '../../../../../shared/domain/groups/group.ts';
import type { JoinRequest } from '../../../../../shared/domain/joining/join-request.ts';
import type { LetterDeclaration } from '../../letter-declaration.ts';

export const joinConfirm = {
  purpose: 'Asks the asker to confirm the email address',
  recipient: 'asker',
  to: 'the asker',
  on: { JoinRequested: 'urgent' },
} as const satisfies LetterDeclaration;

export interface JoinConfirmContent {
  readonly group: Group;
  readonly request: JoinRequest;
  readonly tokenUrl: string;
}
