import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';

const metrics = new Metrics({ namespace: 'Buurtkring', serviceName: 'outbox' });

/** The alarm on this measure says that events do not reach the bus. */
export function recordOldestUnpublished(seconds: number): void {
  metrics.addMetric('OldestUnpublishedEventAge', MetricUnit.Seconds, seconds);
  metrics.publishStoredMetrics();
}
