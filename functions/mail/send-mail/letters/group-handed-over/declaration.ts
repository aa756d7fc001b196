import type { Group } from '../../../../../shared/domain/groups/group.ts';
import type { DeskMailbox } from '../../../../../shared/regions/region.ts';
import type { LetterDeclaration } from '../../letter-declaration.ts';

export const groupHandedOver = {
  purpose: 'Tells the officers that another coordinator is now the first one of a group',
  recipient: 'officer',
  to: 'every desk mailbox of the municipality',
  confirmed: true,
  on: { CoordinatorHandedOver: 'normal' },
} as const satisfies LetterDeclaration;

export interface GroupHandedOverContent {
  readonly group: Group;
  readonly mailbox: DeskMailbox;
  readonly pageUrl: string;
}
