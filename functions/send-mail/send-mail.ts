import type { ReceivedEvent } from '../../events/catalogue.ts';
import { MailFailed, type LetterWriter } from '../../shared/letters.ts';
import type { LetterKey, Log, Mailer, MailLedger } from '../../shared/ports.ts';
import type { AddressedLetter, AnyLetterRule, LetterSources } from './letter-rule.ts';
import { LetterBusy, LetterFailed, LettersFailed } from './letter-failures.ts';
import { letterRules } from './letters/letter-rules.ts';

export interface Needs extends LetterSources {
  readonly ledger: MailLedger;
  readonly writer: LetterWriter;
  readonly mailer: Mailer;
  readonly log: Log;
}

/**
 * Sends the letters that belong to an event, each once. Every letter is tried, also after one failed;
 * then LettersFailed makes the queue offer the event again, and the ledger skips what was sent.
 */
export function sendMail(needs: Needs): (event: ReceivedEvent) => Promise<void> {
  return async (event) => {
    const failures: LetterFailed[] = [];
    for (const rule of letterRules.filter(({ on }) => on.includes(event.name))) {
      failures.push(...(await sendLetters(rule, event, needs)));
    }
    if (failures.length > 0) throw new LettersFailed(event.id, failures);
  };
}

async function sendLetters(rule: AnyLetterRule, event: ReceivedEvent, needs: Needs): Promise<LetterFailed[]> {
  const failures: LetterFailed[] = [];
  const attempt = async (recipientId: string, action: () => Promise<void>) => {
    try {
      await action();
    } catch (error) {
      needs.log.error('letter not sent', error, { eventId: event.id, letter: rule.letter, recipientId });
      failures.push(new LetterFailed(rule.letter, recipientId, error));
    }
  };
  await attempt('everybody', async () => {
    // One by one: the mail service limits the letters per second.
    for (const addressed of await rule.address(event, needs)) {
      const key = { eventId: event.id, letter: rule.letter, recipientId: addressed.recipientId };
      await attempt(addressed.recipientId, () => sendOnce(key, addressed, needs));
    }
  });
  return failures;
}

async function sendOnce(key: LetterKey, addressed: AddressedLetter, needs: Needs): Promise<void> {
  const claim = await needs.ledger.claim(key, needs.clock());
  if (claim === 'sent') return;
  if (claim === 'busy') throw new LetterBusy();
  const messageId = await sendClaimed(key, addressed, needs);
  await needs.ledger.sent(key, messageId, addressed.coordinator);
}

async function sendClaimed(key: LetterKey, addressed: AddressedLetter, needs: Needs): Promise<string> {
  let handedOver = false;
  try {
    const mail = await needs.writer.write(await addressed.content());
    handedOver = true;
    return await needs.mailer.send({ ...mail, to: addressed.to });
  } catch (error) {
    const certainlyNotSent = !handedOver || (error instanceof MailFailed && error.taken === 'no');
    // A letter that may be on its way keeps its claim until that lapses: rather late than twice.
    if (certainlyNotSent) {
      await needs.ledger.release(key).catch((second: unknown) => {
        throw new AggregateError([error, second], 'not sent, and the claim could not be given back');
      });
    }
    throw error;
  }
}
