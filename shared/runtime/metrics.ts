import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { Urgency } from '../ports/mail.ts';

/** The namespace and service are read from the environment, so that stages and regions in one account stay separate. */
const metrics = new Metrics();

/** Records the age of the oldest unpublished event. The alarm on this metric means that events do not reach the bus. */
export function recordOldestUnpublished(seconds: number): void {
  metrics.addMetric('OldestUnpublishedEventAge', MetricUnit.Seconds, seconds);
  metrics.publishStoredMetrics();
}

/** Counts missing and wrong links. The alarms on these metrics mean that the stored links do not match the areas. */
export function recordLinkFaults(faults: readonly { readonly kind: 'missing' | 'wrong' }[]): void {
  metrics.addMetric(
    'LinksMissing',
    MetricUnit.Count,
    faults.filter(({ kind }) => kind === 'missing').length,
  );
  metrics.addMetric(
    'LinksWrong',
    MetricUnit.Count,
    faults.filter(({ kind }) => kind === 'wrong').length,
  );
  metrics.publishStoredMetrics();
}

/** Records that a region has no desk. The alarm on this metric means that mail to its officers cannot be addressed. */
export function recordMissingDesk(): void {
  metrics.addMetric('DeskMissing', MetricUnit.Count, 1);
  metrics.publishStoredMetrics();
}

const mailAges: Record<Urgency, string> = {
  first: 'FirstMailAge',
  urgent: 'UrgentMailAge',
  normal: 'NormalMailAge',
};

/**
 * Records the age of an event whose emails are waiting because an operator has stopped them. The alarm on this metric
 * means that somebody may have forgotten to resume the mail.
 */
export function recordStoppedMailAge(seconds: number): void {
  metrics.addMetric('StoppedMailAge', MetricUnit.Seconds, seconds);
  metrics.publishStoredMetrics();
}

/**
 * Records the age of the event whose emails have just been sent or postponed; the alarm on this metric means that mail
 * is late.
 */
export function recordMailAge(urgency: Urgency, seconds: number): void {
  metrics.addMetric(mailAges[urgency], MetricUnit.Seconds, seconds);
  metrics.publishStoredMetrics();
}
