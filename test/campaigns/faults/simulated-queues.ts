import type { SendMessageCommand, SendMessageCommandInput, SQSClient } from '@aws-sdk/client-sqs';
import type { Message, MessageStore } from '../../../local/queues/message.ts';
import { Queue } from '../../../local/queues/queue.ts';
import type { Deployment } from './deployment.ts';
import type { Invocation } from './invocation.ts';

/**
 * A queue keeps its messages in memory and reads this store only after a restart, which never
 * happens here.
 */
const noStore: MessageStore = {
  load: async () => [],
  save: async () => undefined,
  remove: async () => undefined,
  move: async () => undefined,
};

/**
 * Builds the template's queues in the same way as the local run, but in virtual time. Returns them
 * by ARN.
 */
export function buildQueues({ queues }: Deployment, clock: () => number): Map<string, Queue> {
  const built = new Map<string, Queue>();
  for (const { name, arn, url, model } of queues) {
    const { VisibilityTimeout, MessageRetentionPeriod, DelaySeconds, RedrivePolicy } = model;
    const options = {
      name,
      arn,
      url,
      visibilitySeconds: VisibilityTimeout,
      retentionSeconds: MessageRetentionPeriod,
      delaySeconds: DelaySeconds,
      maxReceiveCount: RedrivePolicy?.maxReceiveCount,
      deadLetterQueue: () =>
        RedrivePolicy === undefined ? undefined : built.get(RedrivePolicy.deadLetterTargetArn),
      retrySeconds: undefined,
    };
    built.set(arn, new Queue(options, noStore, clock));
  }
  return built;
}

/** The SQS client that a function uses during one invocation. */
export function queueClient(queues: readonly Queue[], invocation: Invocation): SQSClient {
  const send = ({ input }: SendMessageCommand) => {
    const queue = queues.find(({ options }) => options.url === input.QueueUrl);
    if (!queue) throw new Error('no queue has this URL');
    return invocation.request(
      'put back',
      () =>
        void queue.send(
          [{ body: input.MessageBody ?? '', attributes: textsIn(input.MessageAttributes) }],
          input.DelaySeconds,
        ),
    );
  };
  return { send } as unknown as SQSClient;
}

function textsIn(
  attributes: SendMessageCommandInput['MessageAttributes'] = {},
): Message['attributes'] {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, { StringValue }]) => [
      name,
      { DataType: 'String', StringValue },
    ]),
  );
}
