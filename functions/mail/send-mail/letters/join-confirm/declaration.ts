import type { LetterDeclaration } from '../../letter-declaration.ts';

export const joinConfirm = {
  purpose: 'Asks the asker to confirm the email address',
  recipient: 'asker',
  to: 'the asker',
  confirmed: false,
  on: { JoinRequested: 'first' },
} as const satisfies LetterDeclaration;

/** Contains nothing that a person typed: neither what the asker entered nor the name of the group. */
export interface JoinConfirmContent {
  /** The group's reference. */
  readonly reference: string;
  /** CBS code. */
  readonly municipality: string;
  readonly confirmBy: string;
  readonly tokenUrl: string;
}
