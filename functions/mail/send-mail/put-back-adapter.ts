import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';

/** Puts a message on a queue, where it shows up after `seconds` (900 at most). */
export function sqsPutBack(
  client: SQSClient = new SQSClient({}),
): (queueUrl: string, body: string, seconds: number) => Promise<void> {
  return async (QueueUrl, MessageBody, DelaySeconds) => {
    await client.send(new SendMessageCommand({ QueueUrl, MessageBody, DelaySeconds }));
  };
}
