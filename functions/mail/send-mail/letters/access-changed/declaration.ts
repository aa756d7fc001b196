import type { Officer } from '../../../../../shared/domain/desk/officer.ts';
import type { LetterDeclaration } from '../../letter-declaration.ts';

export const accessChanged = {
  purpose:
    'Tells an officer what changed about signing in or about the roles, and what to do if that is wrong',
  recipient: 'officer',
  to: 'the officer, if we know an address: the one to which the invitation went',
  confirmed: true,
  on: {
    PasskeyAdded: 'urgent',
    PasskeyRemoved: 'urgent',
    OfficerChanged: 'urgent',
    OfficerEnded: 'urgent',
  },
} as const satisfies LetterDeclaration;

/** `passkeys-reset` means that a desk manager removed all passkeys, because the officer had lost them. */
export type AccessChange =
  'passkey-added' | 'passkey-removed' | 'passkeys-reset' | 'rights' | 'details' | 'ended';

export interface AccessChangedContent {
  readonly officer: Officer;
  readonly change: AccessChange;
  /**
   * The job title of the officer who made the change; undefined if the event names nobody, or if that officer has been
   * removed.
   */
  readonly by?: string | undefined;
}
