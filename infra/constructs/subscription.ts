import { Duration } from 'aws-cdk-lib';
import {
  Rule,
  type EventPattern,
  type IEventBusRef,
  type RuleTargetInput,
} from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Construct } from 'constructs';
import { retention } from '../retention.ts';
import { QueueWithDeadLetters } from './queue-with-dead-letters.ts';
import type { UseCaseFunction } from './use-case-function.ts';

export interface SubscribedRule {
  readonly id: string;
  readonly description: string;
  readonly pattern: EventPattern;
  /** The part of the event that goes into the queue; defaults to the whole event. */
  readonly message?: RuleTargetInput;
}

export interface SubscriptionProps {
  /**
   * Name shown in alarms and graphs: the function's name, sometimes followed by the kind of message, such as
   * `send-mail-urgent`.
   */
  readonly label: string;
  readonly name: string;
  readonly bus: IEventBusRef;
  readonly rules: readonly SubscribedRule[];
  readonly consumer: UseCaseFunction;
  /** Maximum number of concurrent invocations of the consumer; by default, the queue sets no maximum. */
  readonly concurrency?: number;
}

/**
 * Sends the events that match the rules to a queue with a dead-letter queue. The consumer reads batches from the queue
 * and reports which messages failed.
 */
export class Subscription extends Construct {
  readonly label: string;
  readonly queue: QueueWithDeadLetters;
  readonly consumer: UseCaseFunction;

  constructor(scope: Construct, id: string, props: SubscriptionProps) {
    super(scope, id);
    this.label = props.label;
    this.consumer = props.consumer;
    const { lambda } = props.consumer;
    if (lambda.timeout === undefined) throw new Error(`${props.name} has no timeout`);
    this.queue = new QueueWithDeadLetters(this, 'Queue', {
      name: props.name,
      consumerTimeout: lambda.timeout,
    });

    for (const rule of props.rules) {
      new Rule(this, rule.id, {
        ruleName: `${props.name}-${rule.id.toLowerCase()}`,
        description: rule.description,
        eventBus: props.bus,
        eventPattern: rule.pattern,
        targets: [
          new SqsQueue(this.queue.queue, {
            deadLetterQueue: this.queue.deadLetters,
            maxEventAge: Duration.hours(retention.undeliveredHours),
            retryAttempts: 185,
            ...(rule.message === undefined ? {} : { message: rule.message }),
          }),
        ],
      });
    }
    lambda.addEventSource(
      new SqsEventSource(this.queue.queue, {
        batchSize: 10,
        reportBatchItemFailures: true,
        ...(props.concurrency === undefined ? {} : { maxConcurrency: props.concurrency }),
      }),
    );
  }
}
