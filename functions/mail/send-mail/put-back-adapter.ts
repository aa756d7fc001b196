import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';

/**
 * Sends a message to a queue, where it becomes visible after `seconds` (at most 900). By default, the request goes to
 * the configured endpoint and not to the host in the queue's URL, which does not exist when the system runs on a
 * laptop.
 */
export function sqsPutBack(
  client: SQSClient = new SQSClient({ useQueueUrlAsEndpoint: false }),
): (queueUrl: string, body: string, seconds: number) => Promise<void> {
  return async (QueueUrl, MessageBody, DelaySeconds) => {
    await client.send(new SendMessageCommand({ QueueUrl, MessageBody, DelaySeconds }));
  };
}
