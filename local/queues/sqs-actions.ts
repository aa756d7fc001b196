import { createHash } from 'node:crypto';
import * as z from 'zod';
import { AwsError } from '../aws/aws-error.ts';
import type { JsonActions } from '../aws/services.ts';
import type { Queue } from './queue.ts';

const byUrl = z.object({ QueueUrl: z.string() });
const messageAttributes = z
  .record(z.string(), z.object({ DataType: z.string(), StringValue: z.string().optional() }))
  .default({});
const send = byUrl.extend({
  MessageBody: z.string().min(1),
  DelaySeconds: z.number().optional(),
  MessageAttributes: messageAttributes,
});
const receive = byUrl.extend({
  MaxNumberOfMessages: z.int().min(1).max(10).default(1),
  VisibilityTimeout: z.number().optional(),
  WaitTimeSeconds: z.number().optional(),
});
const move = z.object({ SourceArn: z.string(), DestinationArn: z.string().optional() });

/** The queue operations that operators use: inspect, send, receive, delete, and put dead letters back. */
export function sqsActions(queues: readonly Queue[]): JsonActions {
  const find = (url: string): Queue =>
    existing(
      queues.find(
        ({ options }) =>
          options.url === url || options.url.split('/').at(-1) === url.split('/').at(-1),
      ),
    );
  const findByArn = (arn: string): Queue =>
    existing(queues.find(({ options }) => options.arn === arn));
  return {
    'AmazonSQS.ListQueues': async (input) => {
      const { QueueNamePrefix: prefix } = z
        .object({ QueueNamePrefix: z.string().default('') })
        .parse(input);
      return {
        QueueUrls: queues
          .filter(({ options }) => options.name.startsWith(prefix))
          .map(({ options }) => options.url),
      };
    },
    'AmazonSQS.GetQueueUrl': async (input) => ({
      QueueUrl: find(z.object({ QueueName: z.string() }).parse(input).QueueName).options.url,
    }),
    'AmazonSQS.SendMessage': async (input) => {
      const { QueueUrl, MessageBody, DelaySeconds, MessageAttributes } = send.parse(input);
      const [MessageId] = await find(QueueUrl).send(
        [{ body: MessageBody, attributes: MessageAttributes }],
        DelaySeconds,
      );
      return { MessageId, MD5OfMessageBody: md5(MessageBody) };
    },
    'AmazonSQS.ReceiveMessage': async (input) => {
      const { QueueUrl, MaxNumberOfMessages, VisibilityTimeout } = receive.parse(input);
      const Messages = find(QueueUrl)
        .receive(MaxNumberOfMessages, VisibilityTimeout)
        .map(({ id, receipt, body, attributes, sentAt, receiveCount }) => ({
          MessageId: id,
          ReceiptHandle: receipt,
          Body: body,
          MD5OfBody: md5(body),
          MessageAttributes: attributes,
          Attributes: {
            SentTimestamp: String(sentAt),
            ApproximateReceiveCount: String(receiveCount),
          },
        }));
      return { Messages };
    },
    'AmazonSQS.DeleteMessage': async (input) => {
      const { QueueUrl, ReceiptHandle } = byUrl.extend({ ReceiptHandle: z.string() }).parse(input);
      await find(QueueUrl).delete(ReceiptHandle);
      return {};
    },
    'AmazonSQS.ChangeMessageVisibility': async (input) => {
      const { QueueUrl, ReceiptHandle, VisibilityTimeout } = byUrl
        .extend({ ReceiptHandle: z.string(), VisibilityTimeout: z.number() })
        .parse(input);
      find(QueueUrl).changeVisibility(ReceiptHandle, VisibilityTimeout);
      return {};
    },
    'AmazonSQS.GetQueueAttributes': async (input) => {
      const queue = find(byUrl.parse(input).QueueUrl);
      const { visible, hidden } = queue.counts();
      return {
        Attributes: {
          QueueArn: queue.options.arn,
          ApproximateNumberOfMessages: String(visible),
          ApproximateNumberOfMessagesNotVisible: String(hidden),
          VisibilityTimeout: String(queue.options.visibilitySeconds),
        },
      };
    },
    'AmazonSQS.StartMessageMoveTask': async (input) => {
      const { SourceArn, DestinationArn } = move.parse(input);
      const dead = findByArn(SourceArn);
      const target =
        DestinationArn === undefined ? sourceOf(dead, queues) : findByArn(DestinationArn);
      for (const message of dead.waiting()) await dead.moveTo(target, message);
      return { TaskHandle: 'local' };
    },
  };
}

/** Finds the queue whose dead letters go to `dead`. Throws AwsError if there is none. */
function sourceOf(dead: Queue, queues: readonly Queue[]): Queue {
  return existing(queues.find(({ options }) => options.deadLetterQueue() === dead));
}

function existing(queue: Queue | undefined): Queue {
  if (!queue)
    throw new AwsError(
      'AWS.SimpleQueueService.NonExistentQueue',
      'The specified queue does not exist.',
    );
  return queue;
}

function md5(text: string): string {
  return createHash('md5').update(text).digest('hex');
}
