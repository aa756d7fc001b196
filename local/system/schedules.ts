import type { FunctionPool } from '../lambda/function-pool.ts';
import type { Queue } from '../queues/queue.ts';
import { parseSchedule } from '../schedule/expression.ts';
import type { Schedule } from '../schedule/scheduler.ts';
import type { Resolver } from '../template/resolver.ts';
import { ruleShape, scheduleShape } from '../template/shapes.ts';
import { pointedAt, typed } from '../template/typed.ts';

interface Targets {
  readonly functions: ReadonlyMap<string, FunctionPool>;
  readonly queues: ReadonlyMap<string, Queue>;
}

/** Limits retries, so that a laptop that wakes from sleep does not spend a long time on them. */
const maxRetries = 2;

/** All schedules in the template: those of scheduled rules and those of EventBridge Scheduler. */
export function buildSchedules(resolver: Resolver, targets: Targets): Schedule[] {
  return [...scheduledRules(resolver, targets), ...schedulerSchedules(resolver, targets)];
}

function scheduledRules(resolver: Resolver, { functions, queues }: Targets): Schedule[] {
  return typed(resolver, 'AWS::Events::Rule', ruleShape)
    .filter(({ model }) => model.ScheduleExpression !== undefined && model.State === 'ENABLED')
    .flatMap(({ name, arn, model }) =>
      model.Targets.map(({ Arn, Input, RetryPolicy, DeadLetterConfig }) => ({
        name,
        arn,
        next: parseSchedule(model.ScheduleExpression ?? '', 'UTC', `the rule ${name}`),
        target: pointedAt(functions, Arn, `the rule ${name}`),
        input: Input,
        retries: Math.min(maxRetries, RetryPolicy?.MaximumRetryAttempts ?? maxRetries),
        deadLetterQueue:
          DeadLetterConfig && pointedAt(queues, DeadLetterConfig.Arn, `the rule ${name}`),
      })),
    );
}

function schedulerSchedules(resolver: Resolver, { functions, queues }: Targets): Schedule[] {
  return typed(resolver, 'AWS::Scheduler::Schedule', scheduleShape)
    .filter(({ model }) => model.State === 'ENABLED')
    .map(({ name, arn, model: { ScheduleExpression, ScheduleExpressionTimezone, Target } }) => ({
      name,
      arn,
      next: parseSchedule(ScheduleExpression, ScheduleExpressionTimezone, `the schedule ${name}`),
      target: pointedAt(functions, Target.Arn, `the schedule ${name}`),
      input: Target.Input,
      retries: Math.min(maxRetries, Target.RetryPolicy?.MaximumRetryAttempts ?? maxRetries),
      deadLetterQueue:
        Target.DeadLetterConfig &&
        pointedAt(queues, Target.DeadLetterConfig.Arn, `the schedule ${name}`),
    }));
}
