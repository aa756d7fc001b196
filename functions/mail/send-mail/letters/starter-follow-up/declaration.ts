import type { Starter } from '../../../../../shared/domain/starting/starter.ts';
import type { DeskMailbox } from '../../../../../shared/regions/region.ts';
import type { LetterDeclaration } from '../../letter-declaration.ts';

export const starterFollowUp = {
  purpose: 'Asks the officers to get in touch with a starter who has asked to be contacted',
  recipient: 'officer',
  to: 'every desk mailbox of the municipality',
  confirmed: true,
  on: { StarterConfirmed: 'urgent' },
} as const satisfies LetterDeclaration;

export interface StarterFollowUpContent {
  /** Mail to a desk never contains the starter's name or address. */
  readonly starter: Pick<Starter, 'municipality' | 'place'>;
  readonly mailbox: DeskMailbox;
  /** The URL of the starter's page on the officers' desk. */
  readonly pageUrl: string;
  /** The time at which the data will be removed. */
  readonly keptUntil: Date;
}
