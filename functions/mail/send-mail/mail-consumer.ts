import type { SQSHandler, SQSRecord } from 'aws-lambda';
import type { ReceivedEvent } from '../../../events/catalogue.ts';
import { daysAfter, isPast } from '../../../shared/domain/platform/time.ts';
import {
  MailPostponed,
  MailStopped,
  urgencies,
  type MailTurns,
  type Urgency,
} from '../../../shared/ports/mail.ts';
import type { Clock } from '../../../shared/ports/platform.ts';
import { eachRecord, parseDelivery } from '../../../shared/runtime/consumer.ts';
import { logger } from '../../../shared/runtime/logger.ts';
import { recordMailAge, recordStoppedMailAge } from '../../../shared/runtime/metrics.ts';

export interface MailDelivery {
  /** The URL of the queue for each level of urgency. */
  readonly queues: Readonly<Record<Urgency, string>>;
  readonly turns: (urgency: Urgency, until: Date) => MailTurns;
  /** Sends a message to a queue, where it becomes visible after `seconds`. */
  readonly putBack: (queueUrl: string, message: PostponedMail, seconds: number) => Promise<void>;
  readonly clock: Clock;
}

/** A message that is put back on its queue. */
export interface PostponedMail {
  readonly body: string;
  /** When it was first postponed, in ISO 8601; undefined if it is waiting because an operator has stopped the mail. */
  readonly postponedSince?: string;
}

/** The message attribute that contains `postponedSince`. */
export const postponedSinceAttribute = 'postponedSince';

/**
 * How many days a message may be postponed. A daily quota that is used up is available again after one day. A message
 * that keeps going back to its own queue needs this limit, because Lambda's loop detection is switched off for it.
 */
export const mostPostponedDays = 2;

/**
 * Time to reserve for sending a letter after its turn has come: at most ten seconds for connecting and waiting for the
 * response, and the rest for our own work.
 */
const sendingMs = 12_000;

/**
 * Like `consumer`, but for events that trigger mail. The queue that an event comes from determines how urgent the event
 * is. A postponed event goes to the back of its queue as a new message, so its count of failed attempts starts again at
 * zero. Once an event has been postponed for `mostPostponedDays`, postponing it again counts as a failed attempt;
 * the time during which an operator has stopped the mail is left out. If a crash leaves two copies of the message, the
 * ledger makes the second one harmless.
 */
export function mailConsumer(
  handle: (event: ReceivedEvent, turns: MailTurns) => Promise<void>,
  delivery: MailDelivery,
): SQSHandler {
  const { queues, turns, putBack, clock } = delivery;
  return eachRecord(async (body, { record, context }) => {
    const event = parseDelivery(body);
    const urgency = urgencyOf(record, queues);
    const until = new Date(clock().getTime() + context.getRemainingTimeInMillis() - sendingMs);
    const age = () => Math.max(0, (clock().getTime() - Date.parse(event.time)) / 1000);
    try {
      await handle(event, turns(urgency, until));
    } catch (error) {
      if (!(error instanceof MailPostponed)) throw error;
      const message = { body, ...postponement(error, record, clock()) };
      await putBack(queues[urgency], message, error.seconds);
      logger.warn('mail postponed', {
        eventId: event.id,
        urgency,
        reason: error.message,
        seconds: error.seconds,
      });
      if (error instanceof MailStopped) return recordStoppedMailAge(age());
    }
    recordMailAge(urgency, age());
  });
}

/**
 * Returns the time at which the message was first postponed, or nothing if an operator has stopped the mail. Rethrows
 * the error if that time is too long ago.
 */
function postponement(
  error: MailPostponed,
  { messageAttributes }: SQSRecord,
  now: Date,
): Pick<PostponedMail, 'postponedSince'> {
  if (error instanceof MailStopped) return {};
  const postponedSince =
    messageAttributes[postponedSinceAttribute]?.stringValue ?? now.toISOString();
  if (isPast(daysAfter(postponedSince, mostPostponedDays), now)) throw error;
  return { postponedSince };
}

function urgencyOf({ eventSourceARN }: SQSRecord, queues: MailDelivery['queues']): Urgency {
  const name = eventSourceARN.split(':').at(-1) ?? '';
  const found = urgencies.find((urgency) => queues[urgency].endsWith(`/${name}`));
  if (!found) throw new Error(`${name} is not a mail queue`);
  return found;
}
