import type { ReceivedEvent } from '../../events/catalogue.ts';
import { MailFailed, type LetterWriter } from '../../shared/letters.ts';
import type { LetterKey, Log, Mailer, MailLedger } from '../../shared/ports.ts';
import type { AddressedLetter, LetterRule, LetterSources } from './letter-rule.ts';
import { LetterBusy, LetterFailed, LettersFailed } from './letter-failures.ts';
import { letterRules } from './letters/letter-rules.ts';

export interface SendMailDependencies extends LetterSources {
  readonly ledger: MailLedger;
  readonly writer: LetterWriter;
  readonly mailer: Mailer;
  readonly log: Log;
}

/**
 * Sends the letters that belong to an event, each once. Every letter is tried, also after one failed;
 * then LettersFailed makes the queue offer the event again, and the ledger skips what was sent.
 */
export function sendMail(with_: SendMailDependencies): (event: ReceivedEvent) => Promise<void> {
  return async (event) => {
    const failures: LetterFailed[] = [];
    for (const rule of letterRules.filter(({ on }) => on.includes(event.name))) {
      failures.push(...(await sendLetters(rule, event, with_)));
    }
    if (failures.length > 0) throw new LettersFailed(event.id, failures);
  };
}

async function sendLetters(rule: LetterRule, event: ReceivedEvent, with_: SendMailDependencies): Promise<LetterFailed[]> {
  const failures: LetterFailed[] = [];
  const attempt = async (recipientId: string, action: () => Promise<void>) => {
    try {
      await action();
    } catch (error) {
      const failure = new LetterFailed(rule.letter, recipientId, error);
      with_.log.warn('letter not sent', { eventId: event.id, letter: rule.letter, recipientId, reason: failure.reason });
      failures.push(failure);
    }
  };
  await attempt('everybody', async () => {
    // One by one: the mail service limits the letters per second.
    for (const addressed of await rule.address(event, with_)) {
      const key = { eventId: event.id, letter: rule.letter, recipientId: addressed.recipientId };
      await attempt(addressed.recipientId, () => sendOnce(key, addressed, with_));
    }
  });
  return failures;
}

async function sendOnce(key: LetterKey, addressed: AddressedLetter, with_: SendMailDependencies): Promise<void> {
  const claim = await with_.ledger.claim(key, with_.clock());
  if (claim === 'sent') return;
  if (claim === 'busy') throw new LetterBusy();
  const messageId = await sendClaimed(key, addressed, with_);
  await with_.ledger.sent(key, messageId, addressed.coordinator);
}

async function sendClaimed(key: LetterKey, addressed: AddressedLetter, with_: SendMailDependencies): Promise<string> {
  let handedOver = false;
  try {
    const mail = await with_.writer.write(await addressed.content());
    handedOver = true;
    return await with_.mailer.send({ ...mail, to: addressed.to });
  } catch (error) {
    const certainlyNotSent = !handedOver || (error instanceof MailFailed && error.taken === 'no');
    // A letter that may be on its way keeps its claim until that lapses: rather late than twice.
    if (certainlyNotSent) await with_.ledger.release(key);
    throw error;
  }
}
