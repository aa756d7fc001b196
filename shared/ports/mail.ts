/** One letter of one event to one recipient; the recipient is an id, never an address. */
export interface LetterKey {
  readonly eventId: string;
  readonly letter: string;
  readonly recipientId: string;
}

/** Records which letters were sent, so that a redelivered event sends nothing twice. */
export interface MailLedger {
  /** Whether the letter was already sent; cheaper than a claim, and takes no lease. */
  wasSent(letter: LetterKey): Promise<boolean>;
  /**
   * Takes a lease on a letter. `claimed`: send it now. `sent`: already sent. `busy`: another sender has the lease;
   * retry later.
   */
  claim(letter: LetterKey, now: Date): Promise<'claimed' | 'sent' | 'busy'>;
  /** Records the mail service's message id and, for bounces, the coordinator it was sent to. */
  sent(
    letter: LetterKey,
    messageId: string,
    coordinator?: { readonly groupId: string; readonly coordinatorId: string },
  ): Promise<void>;
  /** Releases the claim after a send that definitely failed; does nothing when another sender has it by now. */
  release(letter: LetterKey): Promise<void>;
  /**
   * The coordinator a message was sent to, or `no-coordinator` when it went to somebody else; undefined when the
   * message is not recorded (yet).
   */
  recipientOf(
    messageId: string,
  ): Promise<
    { readonly groupId: string; readonly coordinatorId: string } | 'no-coordinator' | undefined
  >;
}

export interface OutgoingMail {
  readonly to: string;
  readonly replyTo: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** Pictures that the HTML refers to by `cid:`. */
  readonly pictures: readonly {
    readonly cid: string;
    readonly fileName: string;
    readonly png: Uint8Array;
  }[];
  /** Plain texts for the reader to keep. */
  readonly attachments: readonly { readonly fileName: string; readonly text: string }[];
}

/** Mail that a person is waiting for takes precedence over mail that can wait. */
export type Urgency = 'urgent' | 'normal';

/** The moment, in ms since 1970, from which the mail service's rate has room again. All senders share it. */
export interface MailPace {
  /** The moment as stored; 0 when nothing was sent yet. */
  free(): Promise<number>;
  /** Moves the moment if it is still `from`; otherwise changes nothing and returns false. */
  move(from: number, to: number): Promise<boolean>;
}

/**
 * The turns in which one delivery sends its mails, so that all senders together stay within the mail service's rate.
 */
export interface MailTurns {
  /** Waits for a turn to send one mail; false when none comes before the delivery must end. */
  next(): Promise<boolean>;
  /** Makes all senders pause for a moment, because the mail service throttles us. */
  slowDown(): Promise<void>;
}

export interface Mailer {
  /**
   * Sends one mail and returns the mail service's message id. Throws MailFailed when the service did not confirm it.
   */
  send(mail: OutgoingMail): Promise<string>;
}
