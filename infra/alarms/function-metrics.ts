import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Config } from '../config.ts';
import type { FunctionName } from '../functions/index.ts';
import { nameOf } from '../names.ts';

export const functionPeriod = Duration.minutes(5);

/** Number of failed invocations. */
export function errorsOf(config: Config, name: FunctionName): Metric {
  return functionMetric(config, name, 'Errors', 'Sum');
}

/** The 99th percentile of the duration, in milliseconds. */
export function durationOf(config: Config, name: FunctionName): Metric {
  return functionMetric(config, name, 'Duration', 'p99');
}

function functionMetric(
  config: Config,
  name: FunctionName,
  metricName: string,
  statistic: string,
): Metric {
  return new Metric({
    namespace: 'AWS/Lambda',
    metricName,
    dimensionsMap: { FunctionName: nameOf(config, name) },
    statistic,
    period: functionPeriod,
    label: name,
  });
}
