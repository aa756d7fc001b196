import { Duration } from 'aws-cdk-lib';
import { MathExpression, Metric, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Config } from '../config.ts';
import { nameOf } from '../names.ts';
import type { AlarmDefinition } from './alarm-definition.ts';
import { oldestMessage } from './queue-metrics.ts';

/** At one email per second, a backlog of 5,000 takes 83 minutes, so mail that nobody is waiting for may take hours. */
export function lateMail(config: Config): AlarmDefinition[] {
  return [
    {
      name: 'queued-first-mail',
      description: 'Mail to addresses that nobody has confirmed is an hour late',
      metric: oldestMail(config, 'send-mail-first', 'FirstMailAge'),
      threshold: 3600,
    },
    {
      name: 'queued-urgent-mail',
      description: 'Mail that somebody is waiting for is a quarter of an hour late',
      metric: oldestMail(config, 'send-mail-urgent', 'UrgentMailAge'),
      threshold: 900,
    },
    {
      name: 'queued-mail',
      description: 'Mail that nobody is waiting for is six hours late',
      metric: oldestMail(config, 'send-mail', 'NormalMailAge'),
      threshold: 6 * 3600,
    },
    {
      name: 'stopped-mail',
      description:
        'Mail that an operator stopped has waited for a day; resume it before requests lapse',
      // The period is longer than the time between two attempts, so that the alarm stays on between them.
      metric: mailAge(config, 'StoppedMailAge', Duration.minutes(15)),
      threshold: 24 * 3600,
    },
  ];
}

/**
 * How late mail is, in seconds. For mail that has not been handled yet, this is the age of the message; for postponed
 * mail it is the age of the event, because the event has been requeued as a new message. Mail that an operator has
 * stopped does not count.
 */
function oldestMail(
  config: Config,
  queue: string,
  metricName: 'FirstMailAge' | 'UrgentMailAge' | 'NormalMailAge',
): IMetric {
  const period = Duration.minutes(1);
  return new MathExpression({
    label: 'Oldest mail (s)',
    expression: 'MAX([FILL(queued, 0), FILL(handled, 0)])',
    usingMetrics: {
      queued: oldestMessage(nameOf(config, queue), period),
      handled: mailAge(config, metricName, period),
    },
    period,
  });
}

/** The age of the oldest event that `send-mail` handled in each period, in seconds. */
function mailAge(config: Config, metricName: string, period: Duration): Metric {
  return new Metric({
    namespace: 'Buurtkring',
    metricName,
    dimensionsMap: { service: nameOf(config, 'send-mail') },
    statistic: 'Maximum',
    period,
  });
}
