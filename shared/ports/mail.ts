import type { LinkRequest } from '../domain/mail/link-request.ts';
import type { StoppableMail } from '../domain/mail/stoppable-mail.ts';
import type { Admission, HeldLetter } from '../domain/platform/admission.ts';
import type { IdempotencyKey } from './platform.ts';

/** Identifies a letter by its event, its kind and its recipient; the recipient is an id, never an address. */
export interface LetterKey {
  readonly eventId: string;
  readonly letter: string;
  readonly recipientId: string;
}

/** A recipient whose bounces and complaints are recorded: a coordinator or a desk mailbox. */
export type MarkedRecipient =
  { readonly groupId: string; readonly coordinatorId: string } | { readonly mailboxId: string };

/** Records which letters have been sent, so that a redelivered event does not send any of them twice. */
export interface MailLedger {
  /** Whether the letter has already been sent. Cheaper than a claim, and does not take a lease. */
  wasSent(letter: LetterKey): Promise<boolean>;
  /**
   * Takes a lease on a letter. `claimed`: send it now. `sent`: already sent. `busy`: another sender has the lease;
   * retry later.
   */
  claim(letter: LetterKey, now: Date): Promise<'claimed' | 'sent' | 'busy'>;
  /** Records the mail service's message id and, to handle bounces, to whom the letter was sent. */
  sent(letter: LetterKey, messageId: string, recipient?: MarkedRecipient): Promise<void>;
  /** Releases the claim after a send that definitely failed; does nothing if another sender now holds it. */
  release(letter: LetterKey): Promise<void>;
}

/** The letters that events triggered, as recorded in the mail ledger. */
export interface LettersOfEvents {
  /**
   * Returns, for each recipient of a letter about this event, the kind of letter, the recipient's id, and whether the
   * letter has been sent or is being sent. Eventually consistent; the ledger keeps its entries for 30 days.
   */
  of(eventId: string): Promise<
    readonly {
      readonly letter: string;
      readonly recipientId: string;
      readonly state: 'claimed' | 'sent';
    }[]
  >;
}

/** To whom messages were sent, in every region. */
export interface SentMessages {
  /**
   * The coordinator or desk mailbox to which a message was sent, or `somebody-else`; undefined if the message has not
   * (yet) been recorded.
   */
  recipientOf(
    messageId: string,
  ): Promise<(MarkedRecipient & { readonly regionId: string }) | 'somebody-else' | undefined>;
}

export interface NewLinkRequests {
  /**
   * Stores a request with the event that reports it, and counts it against the caps. A retry with the same idempotency
   * key changes nothing. Throws IdempotencyKeyReused if the key was used with a different body; TooManyRequests or
   * ProofUsed if the request is not admitted; or ConcurrentChange if the write loses a race.
   */
  request(linkRequest: LinkRequest, request: IdempotencyKey, admission: Admission): Promise<void>;
  /** Strongly consistent. */
  find(linkRequestId: string): Promise<LinkRequest | undefined>;
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
  /** Plain-text files for the reader to keep. */
  readonly attachments: readonly { readonly fileName: string; readonly text: string }[];
}

/**
 * Mail that a person is waiting for takes precedence over mail that can wait. Mail to addresses that nobody has
 * confirmed (`first`) has a lane of its own with at most half of the rate, so that strangers cannot delay other mail.
 */
export const urgencies = ['first', 'urgent', 'normal'] as const;
export type Urgency = (typeof urgencies)[number];

/**
 * The time from which the mail service's rate limit allows the next email, in milliseconds since 1970. All senders
 * share this time.
 */
export interface MailPace {
  /** The stored time; 0 when nothing has been sent yet. */
  free(): Promise<number>;
  /** Replaces the stored time if it still equals `from`; otherwise changes nothing and returns false. */
  move(from: number, to: number): Promise<boolean>;
}

/**
 * Paces the emails that are sent for one queue message, so that all senders together stay within the mail service's
 * rate limit.
 */
export interface MailTurns {
  /** Waits for a turn to send one email; returns false if no turn is free before the time limit. */
  next(): Promise<boolean>;
  /** Makes all senders pause briefly, because the mail service is throttling us. */
  slowDown(): Promise<void>;
}

/**
 * The state of the mail service as a whole: it accepts mail, throttles us (`too-fast`), or accepts nothing for the time
 * being, whatever the letter (`away`: unreachable, failing, paused or over its daily quota).
 */
export type ServiceState = 'takes-mail' | 'too-fast' | 'away';

/**
 * An email was not sent, as far as we can tell. The error contains neither the recipient's address nor the text of the
 * email, nor a cause that might contain them.
 */
export class MailFailed extends Error {
  override readonly name = 'MailFailed';
  /** `no`: the service definitely did not accept the email. `unknown`: the email may be on its way. */
  readonly taken: 'no' | 'unknown';
  readonly service: ServiceState;

  constructor(
    taken: 'no' | 'unknown',
    reason: string,
    {
      requestId,
      service = 'takes-mail',
    }: { requestId?: string | undefined; service?: ServiceState } = {},
  ) {
    super(
      `the mail service did not confirm: ${reason}${requestId === undefined ? '' : `, request ${requestId}`}`,
    );
    this.taken = taken;
    this.service = service;
  }
}

/**
 * The letters for an event must be retried after the given number of seconds. This does not count as a failed attempt,
 * because nothing is wrong with the letters.
 */
export class MailPostponed extends Error {
  override readonly name: string = 'MailPostponed';
  readonly seconds: number;

  constructor(reason: string, seconds: number, options?: ErrorOptions) {
    super(`mail postponed: ${reason}`, options);
    this.seconds = seconds;
  }
}

/**
 * An operator has stopped this mail. It waits until the mail is resumed, however long that takes, so it does not count
 * as late.
 */
export class MailStopped extends MailPostponed {
  override readonly name = 'MailStopped';

  constructor(mail: StoppableMail, regionIds: readonly string[]) {
    const what = mail === 'all' ? 'all mail' : 'first letters';
    super(`an operator has stopped ${what} of ${regionIds.join(', ')}`, stoppedSeconds);
  }
}

/**
 * The number of seconds after which sending is retried while mail is stopped. Waiting counts towards the age of the
 * message in its queue, so this must be less than the quarter of an hour after which urgent mail counts as late.
 */
const stoppedSeconds = 300;

export interface Mailer {
  /**
   * Sends one email and returns the mail service's message id. Throws MailFailed if the service does not confirm it.
   */
  send(mail: OutgoingMail): Promise<string>;
}

/** The first letters of one region: those to addresses that nobody has confirmed. All reads are strongly consistent. */
export interface FirstLetters {
  /**
   * The first letter about a subject; undefined if it has expired or there never was one. `sendFrom` is in milliseconds
   * since 1970.
   */
  find(subjectId: string): Promise<
    | {
        readonly sender: string;
        readonly held: boolean;
        readonly sendFrom?: number | undefined;
      }
    | undefined
  >;
  /**
   * The subjects of the letters held back for the mailbox that got the letter about this subject: at most 20, newest
   * first.
   */
  heldWith(subjectId: string): Promise<readonly HeldLetter[]>;
  /**
   * Whether the letter about the other subject is held back, and is for the same mailbox as the letter about this
   * subject.
   */
  isHeldWith(subjectId: string, otherId: string): Promise<boolean>;
  /**
   * Records the earliest time at which the letter may be sent, in milliseconds since 1970; it depends on the sender's
   * pace.
   */
  sendFrom(subjectId: string, moment: number): Promise<void>;
  /** Takes a subject off the list of held letters once its address has been confirmed. */
  confirmed(subjectId: string): Promise<void>;
}

/** Counts the new links that are mailed to addresses not known to be confirmed. First letters add to the same count. */
export interface MailboxCounts {
  /**
   * Counts the letter for a link request against a mailbox; `mailbox` is its keyed digest. The letter counts only once
   * a day, however often we try to send it. `full`: the mailbox can get no more such letters today. `stopped`: an
   * operator has stopped all such mail.
   */
  count(mailbox: string, linkRequestId: string): Promise<'counted' | 'full' | 'stopped'>;
}

/** Stops and resumes all mail of one region, or only its first letters. */
export interface MailSwitch {
  /** Strongly consistent. The two are independent: stopping all mail does not count as stopping first letters. */
  isStopped(mail: StoppableMail): Promise<boolean>;
  set(mail: StoppableMail, state: 'stopped' | 'sending'): Promise<void>;
}
