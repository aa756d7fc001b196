import type { LetterDeclaration } from '../../letter-declaration.ts';

export const coordinatorInvited = {
  purpose: 'Asks somebody, on behalf of a coordinator, to become a coordinator of the same group',
  recipient: 'invited',
  to: 'the address that a coordinator gave, as long as the invitation is open',
  confirmed: false,
  on: { CoordinatorInvited: 'first' },
} as const satisfies LetterDeclaration;

/** Contains nothing that a person typed: not even the name of the group. */
export interface CoordinatorInvitedContent {
  /** The group's reference. */
  readonly reference: string;
  /** CBS code. */
  readonly municipality: string;
  readonly tokenUrl: string;
  readonly tokenExpires: Date;
}
