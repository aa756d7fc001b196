import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule as RuleSchedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { Construct } from 'constructs';
import type { Config } from '../config.ts';
import { nameOf } from '../names.ts';
import type { UseCaseFunction } from './use-case-function.ts';

export interface ScheduleProps {
  readonly config: Config;
  readonly everyMinutes: number;
  readonly target: UseCaseFunction;
}

/**
 * Runs a function at a fixed interval. A failed run is retried only briefly, because the next run does the same work.
 */
export class Schedule extends Construct {
  constructor(scope: Construct, id: string, props: ScheduleProps) {
    super(scope, id);
    new Rule(this, 'Rule', {
      ruleName: nameOf(props.config, props.target.name),
      schedule: RuleSchedule.rate(Duration.minutes(props.everyMinutes)),
      targets: [
        new LambdaFunction(props.target.lambda, {
          maxEventAge: Duration.minutes(1),
          retryAttempts: 1,
        }),
      ],
    });
  }
}
