import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Config } from '../config.ts';
import { nameOf } from '../names.ts';
import type { AlarmDefinition } from './alarm-definition.ts';

/** Age in seconds of the oldest unpublished event, or 0 if there is none; sweep-outbox reports it every minute. */
export function oldestUnpublishedEvent(config: Config): Metric {
  return new Metric({
    namespace: 'Buurtkring',
    metricName: 'OldestUnpublishedEventAge',
    dimensionsMap: { service: nameOf(config, 'sweep-outbox') },
    statistic: 'Maximum',
    period: Duration.minutes(1),
  });
}

export function unpublishedEvents(config: Config): AlarmDefinition[] {
  return [
    {
      name: 'unpublished-events',
      description:
        'An event in the outbox is not published, or the sweep that reports this does not run',
      metric: oldestUnpublishedEvent(config),
      threshold: 300,
      periods: 3,
      reportsSilence: true,
    },
  ];
}
