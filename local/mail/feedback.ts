import { randomUUID } from 'node:crypto';
import type { Buses } from '../bus/bus.ts';
import type { SentMail } from './ses-actions.ts';

export interface EventDestination {
  readonly configurationSet: string;
  /** Event types as written in the template, in upper or lower case. */
  readonly eventTypes: readonly string[];
}

/** Address prefixes that cause a bounce or a spam complaint, so that both can be tried out on a laptop. */
const outcomes = [
  { prefix: 'bounce', eventType: 'Bounce', detailType: 'Email Bounced', outcome: bounce },
  {
    prefix: 'complaint',
    eventType: 'Complaint',
    detailType: 'Email Complaint Received',
    outcome: complaint,
  },
] as const;

/**
 * Publishes the event that SES puts on the default bus when an email bounces or is reported as spam. Only emails to
 * addresses that start with `bounce` or `complaint` cause an event, and only if their configuration set publishes it.
 */
export async function publishFeedback(
  mail: SentMail,
  destinations: readonly EventDestination[],
  buses: Buses,
): Promise<void> {
  for (const { prefix, eventType, detailType, outcome } of outcomes) {
    const affected = mail.destinations.filter((address) =>
      address.toLowerCase().startsWith(prefix),
    );
    const published = destinations.some(
      ({ configurationSet, eventTypes }) =>
        configurationSet === mail.configurationSet &&
        eventTypes.some((type) => type.toLowerCase() === eventType.toLowerCase()),
    );
    if (affected.length === 0 || !published) continue;
    const now = new Date().toISOString();
    const detail = {
      eventType,
      ...outcome(affected, now),
      mail: {
        timestamp: now,
        source: mail.source,
        messageId: mail.messageId,
        destination: mail.destinations,
        tags: { 'ses:configuration-set': [mail.configurationSet] },
      },
    };
    await buses.put({
      bus: 'default',
      source: 'aws.ses',
      detailType,
      detail,
      time: undefined,
      resources: [],
    });
  }
}

function bounce(addresses: readonly string[], timestamp: string): object {
  const bouncedRecipients = addresses.map((emailAddress) => ({
    emailAddress,
    action: 'failed',
    status: '5.1.1',
    diagnosticCode: 'smtp; 550 5.1.1 user unknown',
  }));
  return {
    bounce: {
      bounceType: 'Permanent',
      bounceSubType: 'General',
      bouncedRecipients,
      timestamp,
      feedbackId: randomUUID(),
    },
  };
}

function complaint(addresses: readonly string[], timestamp: string): object {
  const complainedRecipients = addresses.map((emailAddress) => ({ emailAddress }));
  return {
    complaint: {
      complainedRecipients,
      timestamp,
      feedbackId: randomUUID(),
      complaintFeedbackType: 'abuse',
    },
  };
}
