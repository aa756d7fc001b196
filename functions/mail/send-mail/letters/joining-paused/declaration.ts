import type { Group } from '../../../../../shared/domain/groups/group.ts';
import type { DeskMailbox } from '../../../../../shared/regions/region.ts';
import type { LetterDeclaration } from '../../letter-declaration.ts';

export const joiningPaused = {
  purpose: 'Tells the officers that joining is paused because nobody is replying to join requests',
  recipient: 'officer',
  to: 'every desk mailbox of the municipality',
  confirmed: true,
  on: { JoiningChanged: 'normal' },
} as const satisfies LetterDeclaration;

export interface JoiningPausedContent {
  readonly group: Group;
  readonly mailbox: DeskMailbox;
}
