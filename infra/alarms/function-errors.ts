import { MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import type { Config } from '../config.ts';
import type { FunctionName, ModuleName } from '../functions/index.ts';
import type { AlarmDefinition } from './alarm-definition.ts';
import { errorsOf, functionPeriod } from './function-metrics.ts';

/** CloudWatch accepts no more metrics than this in one alarm, and the limit cannot be raised. */
const mostMetrics = 10;

/**
 * Alarms for functions that fail three times in five minutes. A single alarm watches all functions of a module, unless
 * there are more of them than one alarm can watch.
 */
export function functionErrors(
  config: Config,
  module: ModuleName,
  names: readonly FunctionName[],
): AlarmDefinition[] {
  const parts = Array.from({ length: Math.ceil(names.length / mostMetrics) }, (_, index) =>
    names.slice(index * mostMetrics, (index + 1) * mostMetrics),
  );
  return parts.map((part, index) => ({
    name: `${module}-errors-${index + 1}`,
    description: `Repeated failures among these functions: ${part.join(', ')}`,
    metric: sumOfErrors(config, part),
    threshold: 3,
  }));
}

function sumOfErrors(config: Config, names: readonly FunctionName[]): MathExpression {
  const metrics = names.map((name, index) => [`errors${index}`, errorsOf(config, name)] as const);
  return new MathExpression({
    label: 'Errors',
    expression: `SUM([${metrics.map(([id]) => `FILL(${id}, 0)`).join(', ')}])`,
    usingMetrics: Object.fromEntries(metrics),
    period: functionPeriod,
  });
}
