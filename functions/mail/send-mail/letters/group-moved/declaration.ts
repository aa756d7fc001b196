import type { Group } from '../../../../../shared/domain/groups/group.ts';
import type { DeskMailbox } from '../../../../../shared/regions/region.ts';
import type { LetterDeclaration } from '../../letter-declaration.ts';

export const groupMoved = {
  purpose: 'Tells the officers of a municipality that an active group now belongs to it',
  recipient: 'officer',
  to: 'every desk mailbox of the new municipality',
  confirmed: true,
  on: { GroupMoved: 'normal' },
} as const satisfies LetterDeclaration;

export interface GroupMovedContent {
  readonly group: Group;
  readonly mailbox: DeskMailbox;
  /** The CBS code of the municipality that the group left. */
  readonly from: string;
  readonly pageUrl: string;
}
