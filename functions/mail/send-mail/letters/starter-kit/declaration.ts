import type { LetterDeclaration } from '../../letter-declaration.ts';

export const starterKit = {
  purpose: 'Gives the starter the steps, the checklist, the sample letter and the rules',
  recipient: 'starter',
  to: 'the starter',
  confirmed: false,
  on: { StarterKitRequested: 'first' },
} as const satisfies LetterDeclaration;

/** Contains nothing that was typed into the form, because somebody else may have filled it in. */
export interface StarterKitContent {
  /** CBS code. */
  readonly municipality: string;
  /** Whether the starter asked to be contacted. */
  readonly followUp: boolean;
  readonly tokenUrl: string;
}
