import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { postponedSinceAttribute, type MailDelivery } from './mail-consumer.ts';

/**
 * Sends a message to a queue, where it becomes visible after `seconds` (at most 900). By default, the request goes to
 * the configured endpoint and not to the host in the queue's URL, which does not exist when the system runs on a
 * laptop.
 */
export function sqsPutBack(
  client: SQSClient = new SQSClient({ useQueueUrlAsEndpoint: false }),
): MailDelivery['putBack'] {
  return async (QueueUrl, { body, postponedSince }, DelaySeconds) => {
    const since = postponedSince && {
      [postponedSinceAttribute]: { DataType: 'String', StringValue: postponedSince },
    };
    await client.send(
      new SendMessageCommand({
        QueueUrl,
        MessageBody: body,
        DelaySeconds,
        ...(since && { MessageAttributes: since }),
      }),
    );
  };
}
