import type { LetterName } from './letter.ts';

/** Another delivery of the same event is currently sending this letter. */
export class LetterBusy extends Error {
  override readonly name = 'LetterBusy';

  constructor() {
    super('another delivery is sending this letter');
  }
}

/**
 * Since the letter was addressed, it has become irrelevant (`gone`), or its recipient's address has changed (`moved`).
 */
export class RecipientChanged extends Error {
  override readonly name = 'RecipientChanged';
  readonly change: 'gone' | 'moved';

  constructor(change: 'gone' | 'moved') {
    super(`the recipient of the letter has ${change}`);
    this.change = change;
  }
}

/**
 * A mailbox that is not known to be confirmed has already had its maximum number of letters today, so this letter is
 * never sent.
 */
export class MailboxFull extends Error {
  override readonly name = 'MailboxFull';

  constructor() {
    super('the mailbox has had enough mail today');
  }
}

/** A letter for an event was not sent. The error message contains only ids; the reason is in the cause. */
export class LetterFailed extends Error {
  override readonly name = 'LetterFailed';

  constructor(letter: LetterName, recipientId: string, cause: unknown) {
    super(`letter ${letter} to ${recipientId} was not sent`, { cause });
  }
}

/** One or more letters for an event were not sent. */
export class LettersFailed extends AggregateError {
  override readonly name = 'LettersFailed';

  constructor(eventId: string, failures: readonly LetterFailed[]) {
    super(failures, `event ${eventId}: ${failures.map(({ message }) => message).join('; ')}`);
  }
}
