import type { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';

/** Age in seconds of the oldest message that is waiting in the queue. */
export function oldestMessage(queueName: string, period: Duration, label?: string): Metric {
  return queueMetric('ApproximateAgeOfOldestMessage', queueName, period, label);
}

export function waitingMessages(queueName: string, period: Duration): Metric {
  return queueMetric('ApproximateNumberOfMessagesVisible', queueName, period);
}

function queueMetric(
  metricName: string,
  queueName: string,
  period: Duration,
  label?: string,
): Metric {
  return new Metric({
    namespace: 'AWS/SQS',
    metricName,
    dimensionsMap: { QueueName: queueName },
    statistic: 'Maximum',
    period,
    ...(label === undefined ? {} : { label }),
  });
}
