/** One letter of one event to one recipient; the recipient is an id, never an address. */
export interface LetterKey {
  readonly eventId: string;
  readonly letter: string;
  readonly recipientId: string;
}

/** Remembers which letters were sent, so that a second delivery sends nothing. */
export interface MailLedger {
  /** Whether the letter was sent before; cheaper than a claim, and holds nothing up. */
  wasSent(letter: LetterKey): Promise<boolean>;
  /** `claimed`: send it now. `sent`: done before. `busy`: somebody else is sending it; try again later. */
  claim(letter: LetterKey, now: Date): Promise<'claimed' | 'sent' | 'busy'>;
  /** Records the mail service's message id and, for bounces, the coordinator whom it went to. */
  sent(
    letter: LetterKey,
    messageId: string,
    coordinator?: { readonly groupId: string; readonly coordinatorId: string },
  ): Promise<void>;
  /** Gives the claim back after a send that certainly failed; does nothing when somebody else has it by now. */
  release(letter: LetterKey): Promise<void>;
  /** The coordinator a message went to; undefined when no such message is recorded (yet). */
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
  /** Pictures shown in the HTML by `cid:`. */
  readonly pictures: readonly {
    readonly cid: string;
    readonly fileName: string;
    readonly png: Uint8Array;
  }[];
  /** Plain texts to keep. */
  readonly attachments: readonly { readonly fileName: string; readonly text: string }[];
}

/** Mail that a person waits for goes before what may come later. */
export type Urgency = 'urgent' | 'normal';

/** The one moment, in ms since 1970, from which the mail service's rate leaves room again; shared by all who send. */
export interface MailPace {
  /** 0 when nobody sent anything yet. */
  free(): Promise<number>;
  /** Moves the moment; false when it was not `from` any more, and nothing was moved. */
  move(from: number, to: number): Promise<boolean>;
}

/** The turns in which one delivery sends its mails, so that all senders together keep to the mail service's rate. */
export interface MailTurns {
  /** Waits for the turn of one mail; false when none comes before the delivery must end. */
  next(): Promise<boolean>;
  /** The mail service says that it goes too fast: everybody waits for a moment. */
  slowDown(): Promise<void>;
}

export interface Mailer {
  /** Sends one mail; answers the mail service's message id. Throws when the service did not take it. */
  send(mail: OutgoingMail): Promise<string>;
}
