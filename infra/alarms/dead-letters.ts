import { Duration } from 'aws-cdk-lib';
import type { Config } from '../config.ts';
import { nameOf } from '../names.ts';
import type { AlarmDefinition } from './alarm-definition.ts';
import { waitingMessages } from './queue-metrics.ts';

/** Goes off when a message ends up in the dead-letter queue of the queue or stream with this label. */
export function deadLetters(config: Config, label: string): AlarmDefinition {
  return {
    name: `${label}-dead-letters`,
    description: `${label} gave up on a message, which is now in its dead-letter queue`,
    metric: waitingMessages(nameOf(config, `${label}-dead`), Duration.minutes(1)),
    threshold: 1,
  };
}
