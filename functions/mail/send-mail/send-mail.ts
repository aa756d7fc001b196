import type { ReceivedEvent } from '../../../events/catalogue.ts';
import { mailWithinDays } from '../../../shared/domain/mail/ledger.ts';
import { daysAfter, isPast } from '../../../shared/domain/platform/time.ts';
import {
  type LetterKey,
  MailFailed,
  type MailLedger,
  MailPostponed,
  MailStopped,
  type MailSwitch,
  type MailTurns,
  type Mailer,
} from '../../../shared/ports/mail.ts';
import type { Log } from '../../../shared/ports/platform.ts';
import {
  LetterBusy,
  LetterFailed,
  LettersFailed,
  MailboxFull,
  RecipientChanged,
} from './letter-failures.ts';
import type { AddressedLetter, AnyLetterRule, LetterSources } from './letter-rule.ts';
import { letterRulesFor } from './letter-rules.ts';
import type { LetterWriter } from './letter.ts';

export interface Needs extends LetterSources {
  readonly ledger: MailLedger;
  readonly mailSwitch: Pick<MailSwitch, 'isStopped'>;
  readonly writer: LetterWriter;
  readonly mailer: Mailer;
  readonly log: Log;
}

/** How long to postpone an event if there is no turn for it before the function times out. */
const noTurnSeconds = 10;
/** The shortest delay if the mail service did not accept a letter. */
const shortestSeconds = 30;
/**
 * The shortest delay if the letter may have been sent. By the end of this delay, the claim on the letter has lapsed.
 */
const shortestUnknownSeconds = 90;
/** The longest delay for a postponed event: SQS does not allow a longer one. */
const longestSeconds = 900;

/**
 * Sends the letters for an event one by one, at the rate that the mail service allows. Every letter is attempted, even
 * if another has failed; LettersFailed then makes the queue redeliver the event, and the ledger skips the letters that
 * have been sent. If the mail service is not accepting mail, or the function would time out before it gets a turn,
 * MailPostponed is thrown; this error states when to retry the event. Postponing an event does not count as a failed
 * attempt, even if some of its letters did fail. If an operator has stopped a region's mail, MailStopped is thrown to
 * postpone the event, once the letters for any other region have been sent.
 */
export function sendMail(
  needsOf: (regionId: string) => Needs,
): (event: ReceivedEvent, turns: MailTurns) => Promise<void> {
  return async (event, turns) => {
    const failures: LetterFailed[] = [];
    const stopped: string[] = [];
    for (const regionId of regionsOf(event)) {
      if (isTooOld(event, needsOf(regionId))) continue;
      if (await needsOf(regionId).mailSwitch.isStopped('all')) {
        stopped.push(regionId);
        continue;
      }
      for (const rule of letterRulesFor(event.name)) {
        failures.push(...(await sendLetters(rule, event, { ...needsOf(regionId), turns })));
      }
    }
    if (stopped.length > 0) throw new MailStopped('all', stopped);
    if (failures.length > 0) throw new LettersFailed(event.id, failures);
  };
}

/** Whether the event is so old that it can only be a replay, and the ledger may have forgotten its letters. */
function isTooOld({ id, time }: ReceivedEvent, { clock, log }: Needs): boolean {
  if (!isPast(daysAfter(time, mailWithinDays), clock())) return false;
  log.warn('no mail for an event this old', { eventId: id });
  return true;
}

/** The regions whose people an event concerns; letters are written for each region separately. */
function regionsOf({ regionId, data }: ReceivedEvent): ReadonlySet<string> {
  const other = 'neighbourRegionId' in data ? data.neighbourRegionId : undefined;
  return new Set([regionId, other ?? regionId]);
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
      if (error instanceof MailboxFull) return;
      if (error instanceof RecipientChanged && error.change === 'gone') return;
      delivery.log.error('letter not sent', error, {
        // The letter's region, which is not always the event's region: a link can concern two regions.
        region: delivery.region.id,
        eventId: event.id,
        letter: rule.letter,
        recipientId,
      });
      failures.push(new LetterFailed(rule.letter, recipientId, error));
    }
  };
  await attempt('everybody', async () => {
    // Letters are sent one by one, because the mail service limits the rate.
    for (const addressed of await rule.address(event, delivery)) {
      const key = { eventId: event.id, letter: rule.letter, recipientId: addressed.recipientId };
      await attempt(addressed.recipientId, () =>
        sendOnce(key, { ...addressed, rule }, event, delivery),
      );
    }
  });
  return failures;
}

/** A letter with the rule that addressed it. */
type RuledLetter = AddressedLetter & { readonly rule: AnyLetterRule };

async function sendOnce(
  key: LetterKey,
  addressed: RuledLetter,
  event: ReceivedEvent,
  delivery: Delivery,
): Promise<void> {
  const { ledger, turns, clock } = delivery;
  // Checked before taking a turn, so that a redelivered event uses turns only for letters that have not been sent.
  if (await ledger.wasSent(key)) return;
  for (;;) {
    // The turn is taken before the letter is claimed, because a claim can lapse while waiting for a turn.
    if (!(await turns.next())) throw new MailPostponed('no turn left', noTurnSeconds);
    const claim = await ledger.claim(key, clock());
    if (claim === 'sent') return;
    if (claim === 'busy') throw new LetterBusy();
    const outcome = await sendClaimed(key, addressed, event, delivery).catch((error: unknown) => {
      if (error instanceof MailFailed && error.service === 'too-fast') return 'too-fast' as const;
      if (error instanceof MailFailed && error.service === 'away') {
        throw new MailPostponed(error.message, postponeSeconds(event, clock(), error), {
          cause: error,
        });
      }
      throw error;
    });
    if (outcome !== 'too-fast') {
      await ledger.sent(key, outcome.messageId, addressed.marked);
      return;
    }
    await turns.slowDown();
  }
}

/**
 * The delay is the age of the event, within limits. The delay therefore doubles with every retry without the need for a
 * counter, and stays short after a short outage.
 */
function postponeSeconds({ time }: ReceivedEvent, now: Date, { taken }: MailFailed): number {
  const age = Math.floor((now.getTime() - Date.parse(time)) / 1000);
  const shortest = taken === 'unknown' ? shortestUnknownSeconds : shortestSeconds;
  return Math.min(longestSeconds, Math.max(shortest, age));
}

async function sendClaimed(
  key: LetterKey,
  addressed: RuledLetter,
  event: ReceivedEvent,
  needs: Needs,
): Promise<{ readonly messageId: string }> {
  let handedOver = false;
  try {
    const letter = await addressed.content();
    if ('tokenUrl' in letter) await ensureStillAddressed(addressed, event, needs);
    const mail = await needs.writer.write(letter);
    handedOver = true;
    return { messageId: await needs.mailer.send({ ...mail, to: addressed.to }) };
  } catch (error) {
    const certainlyNotSent = !handedOver || (error instanceof MailFailed && error.taken === 'no');
    // A letter that may have been sent keeps its claim until the claim lapses, because a late letter is better than a
    // duplicate.
    if (certainlyNotSent) {
      await needs.ledger.release(key).catch((second: unknown) => {
        throw new AggregateError([error, second], 'not sent, and the claim could not be released');
      });
    }
    throw error;
  }
}

/**
 * Addresses the letter once more, after its token was issued. Changing somebody's address, or removing the person,
 * revokes every token issued so far. If that happened before this token was issued, the letter is now addressed
 * differently and is not sent; if it happens later, it revokes this token. An old mailbox therefore never holds a token
 * that works. Throws RecipientChanged if the letter is no longer addressed to the same recipient at the same address.
 */
async function ensureStillAddressed(
  { rule, recipientId, to }: RuledLetter,
  event: ReceivedEvent,
  needs: Needs,
): Promise<void> {
  const current = await rule.address(event, needs);
  const now = current.find((each) => each.recipientId === recipientId);
  if (now?.to !== to) throw new RecipientChanged(now ? 'moved' : 'gone');
}
