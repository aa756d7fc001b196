import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';

/** Namespace and service come from the environment, so that stages and regions in one account stay apart. */
const metrics = new Metrics();

/** The alarm on this measure says that events do not reach the bus. */
export function recordOldestUnpublished(seconds: number): void {
  metrics.addMetric('OldestUnpublishedEventAge', MetricUnit.Seconds, seconds);
  metrics.publishStoredMetrics();
}
