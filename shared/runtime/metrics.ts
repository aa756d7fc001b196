import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { Urgency } from '../ports/mail.ts';

/** Namespace and service come from the environment, so that stages and regions in one account stay apart. */
const metrics = new Metrics();

/** The alarm on this measure says that events do not reach the bus. */
export function recordOldestUnpublished(seconds: number): void {
  metrics.addMetric('OldestUnpublishedEventAge', MetricUnit.Seconds, seconds);
  metrics.publishStoredMetrics();
}

/** The alarms on these say that links are not what the areas say they must be. */
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

/** Age of the event whose mails were sent or postponed just now; the alarm on it says that mail comes late. */
export function recordMailAge(urgency: Urgency, seconds: number): void {
  metrics.addMetric(
    urgency === 'urgent' ? 'UrgentMailAge' : 'NormalMailAge',
    MetricUnit.Seconds,
    seconds,
  );
  metrics.publishStoredMetrics();
}
