import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Config } from '../config.ts';
import { nameOf } from '../names.ts';
import type { AlarmDefinition } from './alarm-definition.ts';

export function incorrectLinks(config: Config): AlarmDefinition[] {
  const shared = { threshold: 1, periods: 2, reportsSilence: true } as const;
  return [
    {
      ...shared,
      name: 'links-missing',
      description:
        'Neighbouring groups are not linked, or the check that reports this does not run',
      metric: linkMetric(config, 'LinksMissing'),
    },
    {
      ...shared,
      name: 'links-wrong',
      description: 'Groups that are not neighbours are linked, or a link holds wrong data',
      metric: linkMetric(config, 'LinksWrong'),
    },
  ];
}

/** Number of links that do not match the areas; check-links reports it every hour, even if it is 0. */
function linkMetric(config: Config, metricName: 'LinksMissing' | 'LinksWrong'): Metric {
  return new Metric({
    namespace: 'Buurtkring',
    metricName,
    dimensionsMap: { service: nameOf(config, 'check-links') },
    statistic: 'Maximum',
    period: Duration.hours(1),
  });
}
