import { Duration } from 'aws-cdk-lib';
import type { Config } from '../config.ts';
import { definitionOf, functionsOf, type ModuleName } from '../functions/index.ts';
import type { AlarmDefinition } from './alarm-definition.ts';
import { errorsOf } from './function-metrics.ts';

/**
 * Alarms for scheduled functions that fail hour after hour, for example because an item that is due cannot be read. The
 * alarm on three failures in five minutes cannot go off for a function that runs once an hour.
 */
export function failingSchedules(config: Config, module: ModuleName): AlarmDefinition[] {
  return functionsOf(module)
    .filter((name) => definitionOf(name).trigger.kind === 'schedule')
    .map((name) => ({
      name: `${name}-fails`,
      description: `${name} has failed in three consecutive hours: something that is due stays undone`,
      metric: errorsOf(config, name).with({ period: Duration.hours(1) }),
      threshold: 1,
      periods: 3,
    }));
}
