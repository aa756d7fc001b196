import type { EventName } from '../../../events/catalogue.ts';
import type { Urgency } from '../../../shared/ports/mail.ts';

/** The declaration of a letter, from which the subscriptions of send-mail and docs/letters.md are derived. */
export interface LetterDeclaration {
  readonly purpose: string;
  /** `whoever-asked` is a coordinator, somebody invited, an officer, an asker or a starter. */
  readonly recipient: 'coordinator' | 'invited' | 'officer' | 'asker' | 'starter' | 'whoever-asked';
  /** Exactly who receives the letter, as stated in docs/letters.md. */
  readonly to: string;
  /**
   * Whether the recipient has confirmed the address, or is known to us in another way. A letter to anybody else
   * contains only our own words: nothing that a person typed, not even the name of a group.
   */
  readonly confirmed: boolean;
  /**
   * The events that trigger the letter; `urgent` if somebody is waiting for the letter or needs it in order to
   * continue, and `first` if the address has not been confirmed. All letters for an event go through the same queue,
   * which is the urgent one if any of them is urgent. An event that triggers a first letter triggers no other kind of
   * letter.
   */
  readonly on: Readonly<Partial<Record<EventName, Urgency>>>;
}
