import type { LetterDeclaration } from '../../letter-declaration.ts';

export const confirmAddress = {
  purpose: 'Asks the coordinator to confirm the email address',
  recipient: 'coordinator',
  to: 'the coordinator who registered the group',
  confirmed: false,
  on: { GroupRegistered: 'first' },
} as const satisfies LetterDeclaration;

/** Contains nothing that was typed into the form, because somebody else may have filled it in. */
export interface ConfirmAddressContent {
  /** CBS code. */
  readonly municipality: string;
  readonly confirmBy: string;
  readonly tokenUrl: string;
}
