import type { Starter } from '../../../../../shared/domain/starting/starter.ts';
import type { LetterDeclaration } from '../../letter-declaration.ts';

export const starterKit = {
  purpose: 'Gives the starter the steps, the checklist, the sample letter and the rules',
  recipient: 'starter',
  to: 'the starter',
  on: { StarterKitRequested: 'urgent' },
} as const satisfies LetterDeclaration;

export interface StarterKitContent {
  readonly starter: Starter;
}
