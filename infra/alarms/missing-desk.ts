import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Config } from '../config.ts';
import { nameOf } from '../names.ts';
import type { AlarmDefinition } from './alarm-definition.ts';

/** In production there is no example desk to fall back on, so mail to officers waits until an operator loads a desk. */
export function missingDesk(config: Config): AlarmDefinition[] {
  return [
    {
      name: 'desk-missing',
      description: 'Mail to officers fails, because nobody has loaded a desk (load-desk)',
      metric: new Metric({
        namespace: 'Buurtkring',
        metricName: 'DeskMissing',
        dimensionsMap: { service: nameOf(config, 'send-mail') },
        statistic: 'Sum',
        period: Duration.minutes(5),
      }),
      threshold: 1,
    },
  ];
}
