import type { ReceivedEvent } from '../../../events/catalogue.ts';
import { MailFailed, MailPostponed, type LetterWriter } from '../../../shared/ports/letters.ts';
import type { LetterKey, Mailer, MailLedger, MailTurns } from '../../../shared/ports/mail.ts';
import type { Log } from '../../../shared/ports/platform.ts';
import { LetterBusy, LetterFailed, LettersFailed } from './letter-failures.ts';
import type { AddressedLetter, AnyLetterRule, LetterSources } from './letter-rule.ts';
import { letterRules } from './letters/letter-rules.ts';

export interface Needs extends LetterSources {
  readonly ledger: MailLedger;
  readonly writer: LetterWriter;
  readonly mailer: Mailer;
  readonly log: Log;
}

/** When all turns of a delivery are used up, others have theirs first. */
const noTurnSeconds = 10;
/** Longer than the claim of a letter that may be on its way. */
const shortestSeconds = 30;
/** The longest that SQS lets a message wait. */
const longestSeconds = 900;

/**
 * Sends the letters that belong to an event, each once and each in a turn of its own. Every letter is tried, also after one
 * failed; then LettersFailed makes the queue offer the event again, and the ledger skips what was sent. When the mail
 * service takes no mail, or no turn is left, MailPostponed says when the event must come again: that is nobody's fault,
 * and goes before what did fail.
 */
export function sendMail(needs: Needs): (event: ReceivedEvent, turns: MailTurns) => Promise<void> {
  return async (event, turns) => {
    const failures: LetterFailed[] = [];
    for (const rule of letterRules.filter(({ on }) => on.includes(event.name))) {
      failures.push(...(await sendLetters(rule, event, { ...needs, turns })));
    }
    if (failures.length > 0) throw new LettersFailed(event.id, failures);
  };
}

type Delivery = Needs & { readonly turns: MailTurns };

async function sendLetters(
  rule: AnyLetterRule,
  event: ReceivedEvent,
  delivery: Delivery,
): Promise<LetterFailed[]> {
  const failures: LetterFailed[] = [];
  const attempt = async (recipientId: string, action: () => Promise<void>) => {
    try {
      await action();
    } catch (error) {
      if (error instanceof MailPostponed) throw error;
      delivery.log.error('letter not sent', error, {
        eventId: event.id,
        letter: rule.letter,
        recipientId,
      });
      failures.push(new LetterFailed(rule.letter, recipientId, error));
    }
  };
  await attempt('everybody', async () => {
    // One by one: the mail service limits the letters per second.
    for (const addressed of await rule.address(event, delivery)) {
      const key = { eventId: event.id, letter: rule.letter, recipientId: addressed.recipientId };
      await attempt(addressed.recipientId, () => sendOnce(key, addressed, event, delivery));
    }
  });
  return failures;
}

async function sendOnce(
  key: LetterKey,
  addressed: AddressedLetter,
  event: ReceivedEvent,
  delivery: Delivery,
): Promise<void> {
  const { ledger, turns, clock } = delivery;
  // Before a turn is taken: those of an event that comes again are for the letters that are left.
  if (await ledger.wasSent(key)) return;
  for (;;) {
    // Before the letter is claimed: a claim lapses sooner than a turn may come.
    if (!(await turns.next())) throw new MailPostponed('no turn left', noTurnSeconds);
    const claim = await ledger.claim(key, clock());
    if (claim === 'sent') return;
    if (claim === 'busy') throw new LetterBusy();
    const outcome = await sendClaimed(key, addressed, delivery).catch((error: unknown) => {
      if (error instanceof MailFailed && error.service === 'too-fast') return 'too-fast' as const;
      if (error instanceof MailFailed && error.service === 'away') {
        throw new MailPostponed(error.message, secondsAway(event, clock()), { cause: error });
      }
      throw error;
    });
    if (outcome !== 'too-fast') {
      await ledger.sent(key, outcome.messageId, addressed.coordinator);
      return;
    }
    await turns.slowDown();
  }
}

/** As long as the event is old: the wait doubles without anybody counting, and a short trouble costs a short time. */
function secondsAway({ time }: ReceivedEvent, now: Date): number {
  const age = Math.floor((now.getTime() - Date.parse(time)) / 1000);
  return Math.min(longestSeconds, Math.max(shortestSeconds, age));
}

async function sendClaimed(
  key: LetterKey,
  addressed: AddressedLetter,
  needs: Needs,
): Promise<{ readonly messageId: string }> {
  let handedOver = false;
  try {
    const mail = await needs.writer.write(await addressed.content());
    handedOver = true;
    return { messageId: await needs.mailer.send({ ...mail, to: addressed.to }) };
  } catch (error) {
    const certainlyNotSent = !handedOver || (error instanceof MailFailed && error.taken === 'no');
    // A letter that may be on its way keeps its claim until that lapses: rather late than twice.
    if (certainlyNotSent) {
      await needs.ledger.release(key).catch((second: unknown) => {
        throw new AggregateError(
          [error, second],
          'not sent, and the claim could not be given back',
        );
      });
    }
    throw error;
  }
}
