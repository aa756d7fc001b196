import type { SQSHandler, SQSRecord } from 'aws-lambda';
import type { ReceivedEvent } from '../../../events/catalogue.ts';
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
  readonly putBack: (queueUrl: string, body: string, seconds: number) => Promise<void>;
  readonly clock: Clock;
}

/**
 * Time to reserve for sending a letter after its turn has come: at most ten seconds for connecting and waiting for the
 * response, and the rest for our own work.
 */
const sendingMs = 12_000;

/**
 * Like `consumer`, but for events that trigger mail. The queue that an event comes from determines how urgent the event
 * is. A postponed event goes to the back of its queue as a new message, so its count of failed attempts starts again at
 * zero. If a crash leaves two copies of the message, the ledger makes the second one harmless.
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
      await putBack(queues[urgency], body, error.seconds);
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

function urgencyOf({ eventSourceARN }: SQSRecord, queues: MailDelivery['queues']): Urgency {
  const name = eventSourceARN.split(':').at(-1) ?? '';
  const found = urgencies.find((urgency) => queues[urgency].endsWith(`/${name}`));
  if (!found) throw new Error(`${name} is not a mail queue`);
  return found;
}
