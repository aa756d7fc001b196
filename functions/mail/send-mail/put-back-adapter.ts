import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';

/** Sends a message to a queue, where it becomes visible after `seconds` (at most 900). */
export function sqsPutBack(
  client: SQSClient = new SQSClient({}),
): (queueUrl: string, body: string, seconds: number) => Promise<void> {
  return async (QueueUrl, MessageBody, DelaySeconds) => {
    await client.send(new SendMessageCommand({ QueueUrl, MessageBody, DelaySeconds }));
  };
}
