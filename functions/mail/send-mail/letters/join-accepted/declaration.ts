import type { Group } from '../../../../../shared/domain/groups/group.ts';
import type { Asker } from '../../../../../shared/domain/joining/join-request.ts';
import type { LetterDeclaration } from '../../letter-declaration.ts';

export const joinAccepted = {
  purpose: 'Tells the asker that the group has accepted the request, and what happens next',
  recipient: 'asker',
  to: 'the asker',
  confirmed: true,
  on: { JoinAnswered: 'urgent' },
} as const satisfies LetterDeclaration;

export interface JoinAcceptedContent {
  readonly group: Group;
  readonly asker: Asker;
  readonly message: string | undefined;
}
