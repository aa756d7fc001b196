import type { OnBehalf } from '../../../../../shared/domain/groups/on-behalf.ts';
import type { LetterDeclaration } from '../../letter-declaration.ts';

export const confirmOnBehalf = {
  purpose: 'Asks the coordinator to confirm, correct or remove a registration that an officer made',
  recipient: 'coordinator',
  to: 'the coordinator on whose behalf an officer registered the group',
  confirmed: false,
  on: { GroupRegistered: 'first' },
} as const satisfies LetterDeclaration;

/** Contains nothing that was typed into the form: the officer may have misheard the address. */
export interface ConfirmOnBehalfContent extends Pick<OnBehalf, 'organisation' | 'conversation'> {
  /** CBS code. */
  readonly municipality: string;
  readonly confirmBy: string;
  readonly tokenUrl: string;
}
