import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { retention } from '../retention.ts';

export interface QueueWithDeadLettersProps {
  readonly name: string;
  /** Timeout of the function that reads the queue. */
  readonly consumerTimeout: Duration;
}

/** A queue that moves a message to its dead-letter queue after five failed attempts. */
export class QueueWithDeadLetters extends Construct {
  readonly queue: Queue;
  readonly deadLetters: DeadLetterQueue;

  constructor(scope: Construct, id: string, props: QueueWithDeadLettersProps) {
    super(scope, id);
    this.deadLetters = new DeadLetterQueue(this, 'DeadLetters', {
      queueName: `${props.name}-dead`,
    });
    this.queue = new Queue(this, 'Queue', {
      queueName: props.name,
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(retention.queueDays),
      // Six times the timeout, so that a batch that Lambda throttles or retries is not redelivered in the meantime.
      visibilityTimeout: Duration.seconds(props.consumerTimeout.toSeconds() * 6),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: 5 },
    });
  }
}

/** Keeps failed messages for two weeks, so that an operator can inspect them. */
export class DeadLetterQueue extends Queue {
  constructor(scope: Construct, id: string, props: { readonly queueName: string }) {
    super(scope, id, {
      queueName: props.queueName,
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(retention.deadLetterDays),
    });
  }
}
