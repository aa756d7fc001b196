import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Config } from '../config.ts';
import { mailConfigurationSetName } from '../constructs/mail.ts';
import type { AlarmDefinition } from './alarm-definition.ts';

/**
 * SES puts an account under review at a bounce rate of 5 % or a complaint rate of 0.1 %, and may then stop all of its
 * mail. These alarms go off at less than half of that, so that there is time to stop mail to unconfirmed addresses.
 */
export function mailReputation(config: Config): AlarmDefinition[] {
  return [
    {
      name: 'mail-bounces',
      description:
        'More than 2 % of the mail bounces; SES acts at 5 %. See "Bounces and complaints" in docs/operations.md',
      metric: reputation(config, 'Reputation.BounceRate'),
      threshold: 0.02,
    },
    {
      name: 'mail-complaints',
      description:
        'More than 0.04 % of the mail leads to a complaint; SES acts at 0.1 %. See "Bounces and complaints" in docs/operations.md',
      metric: reputation(config, 'Reputation.ComplaintRate'),
      threshold: 0.0004,
    },
  ];
}

/** A rate from 0 to 1, which SES computes over a representative volume of recent mail. */
function reputation(
  config: Config,
  metricName: 'Reputation.BounceRate' | 'Reputation.ComplaintRate',
): Metric {
  return new Metric({
    namespace: 'AWS/SES',
    metricName,
    dimensionsMap: { 'ses:configuration-set': mailConfigurationSetName(config) },
    statistic: 'Maximum',
    period: Duration.minutes(15),
  });
}
