import type { Starter } from '../../../../../shared/domain/starting/starter.ts';
import type { DeskMailbox } from '../../../../../shared/regions/region.ts';
import type { LetterDeclaration } from '../../letter-declaration.ts';

export const starterFollowUp = {
  purpose: 'Asks the officers to get in touch with a starter who has asked to be contacted',
  recipient: 'officer',
  to: 'every officer of the municipality',
  confirmed: true,
  on: { StarterConfirmed: 'urgent' },
} as const satisfies LetterDeclaration;

export interface StarterFollowUpContent {
  readonly starter: Starter;
  readonly officer: DeskMailbox;
  readonly tokenUrl: string;
  readonly tokenExpires: Date;
}
