/** One letter of one event to one recipient; the recipient is an id, never an address. */
export interface LetterKey {
  readonly eventId: string;
  readonly letter: string;
  readonly recipientId: string;
}

/** Remembers which letters were sent, so that a second delivery sends nothing. */
export interface MailLedger {
  /** `claimed`: send it now. `sent`: done before. `busy`: somebody else is sending it; try again later. */
  claim(letter: LetterKey, now: Date): Promise<'claimed' | 'sent' | 'busy'>;
  /** Records the mail service's message id and, for bounces, the coordinator whom it went to. */
  sent(letter: LetterKey, messageId: string, coordinator?: { readonly groupId: string; readonly coordinatorId: string }): Promise<void>;
  /** Gives the claim back after a send that certainly failed; does nothing when somebody else has it by now. */
  release(letter: LetterKey): Promise<void>;
  /** The coordinator a message went to; undefined when no such message is recorded (yet). */
  recipientOf(messageId: string): Promise<{ readonly groupId: string; readonly coordinatorId: string } | 'no-coordinator' | undefined>;
}

export interface OutgoingMail {
  readonly to: string;
  readonly replyTo: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** Pictures shown in the HTML by `cid:`. */
  readonly pictures: readonly { readonly cid: string; readonly fileName: string; readonly png: Uint8Array }[];
  /** Plain texts to keep. */
  readonly attachments: readonly { readonly fileName: string; readonly text: string }[];
}

export interface Mailer {
  /** Sends one mail; answers the mail service's message id. Throws when the service did not take it. */
  send(mail: OutgoingMail): Promise<string>;
}
