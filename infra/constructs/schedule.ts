import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule as RuleSchedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { Construct } from 'constructs';
import type { UseCaseFunction } from './use-case-function.ts';

export interface ScheduleProps {
  readonly name: string;
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
      ruleName: props.name,
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
