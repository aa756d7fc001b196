import type { Officer, StandIn } from '../../../../../shared/domain/desk/officer.ts';
import type { LetterDeclaration } from '../../letter-declaration.ts';

export const standInChanged = {
  purpose: 'Tells two officers that one of them stands in for the other, or no longer does',
  recipient: 'officer',
  to: 'both officers, as far as we know their addresses: those to which the invitations went',
  confirmed: true,
  on: { StandInNamed: 'urgent', StandInEnded: 'urgent' },
} as const satisfies LetterDeclaration;

export interface StandInChangedContent {
  readonly change: 'named' | 'ended';
  readonly standIn: StandIn;
  readonly recipient: Officer;
  /** The officer who stands in, and the one who is away; one of them is the recipient. */
  readonly colleague: Officer;
  readonly away: Officer;
  /**
   * The officer who made or ended the arrangement; undefined if that officer has been removed, or if the arrangement
   * ended because of a change to the officer who is away.
   */
  readonly by?: Officer | undefined;
}
