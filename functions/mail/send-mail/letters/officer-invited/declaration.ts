import type { Invitation } from '../../../../../shared/domain/desk/invitation.ts';
import type { LetterDeclaration } from '../../letter-declaration.ts';

export const officerInvited = {
  purpose: 'Invites somebody from the police or a municipality to the desk, with a link to accept',
  recipient: 'officer',
  to: 'the address that the desk manager or an operator gave, as long as the invitation is open',
  confirmed: true,
  on: { OfficerInvited: 'urgent' },
} as const satisfies LetterDeclaration;

export interface OfficerInvitedContent {
  readonly invitation: Invitation;
  readonly tokenUrl: string;
  readonly tokenExpires: Date;
}
