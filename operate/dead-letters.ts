import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  paginateListQueues,
  ReceiveMessageCommand,
  SendMessageCommand,
  type Message,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import { kindOfDeadLetter, type DeadLetterKind } from './dead-letter-kind.ts';

export interface DeadLetterQueue {
  /** Name of the function or of its queue, without the deployment's prefix or the suffix '-dead'. */
  readonly name: string;
  readonly url: string;
  /**
   * URL of the queue that the dead letters came from; undefined for those of the table's stream, which did not come
   * from a queue.
   */
  readonly source: string | undefined;
  /** Includes dead letters that somebody is currently inspecting. */
  readonly waiting: number;
}

const suffix = '-dead';

/**
 * Lists the dead-letter queues of a deployment, sorted by name, with the approximate number of dead letters in each.
 */
export async function deadLetterQueues(
  client: SQSClient,
  prefix: string,
): Promise<DeadLetterQueue[]> {
  const urls: string[] = [];
  for await (const page of paginateListQueues(
    { client },
    { QueueNamePrefix: prefix, MaxResults: 100 },
  ))
    urls.push(...(page.QueueUrls ?? []));
  const dead = urls.filter((url) => nameOf(url).startsWith(prefix) && url.endsWith(suffix)).sort();
  return Promise.all(
    dead.map(async (url) => {
      const attributes = new GetQueueAttributesCommand({
        QueueUrl: url,
        AttributeNames: ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'],
      });
      const { Attributes } = await client.send(attributes);
      const source = urls.find((other) => other === url.slice(0, -suffix.length));
      const {
        ApproximateNumberOfMessages: shown = 0,
        ApproximateNumberOfMessagesNotVisible: hidden = 0,
      } = Attributes ?? {};
      return {
        name: nameOf(url).slice(prefix.length, -suffix.length),
        url,
        source,
        waiting: Number(shown) + Number(hidden),
      };
    }),
  );
}

export interface Pass {
  /** `look` changes nothing, `put back` returns the chosen dead letters to their queue, and `delete` removes them. */
  readonly act: 'look' | 'put back' | 'delete';
  /** Selects dead letters by kind and message id; defaults to those that can be handled. */
  readonly chosen?: (kind: DeadLetterKind, messageId: string) => boolean;
  readonly perSecond: number;
  readonly pause: (ms: number) => Promise<unknown>;
}

export interface Seen {
  readonly kind: DeadLetterKind;
  /** Ids of the dead letters of this kind that are left in the queue. */
  readonly messageIds: string[];
  seen: number;
  done: number;
}

/**
 * How long dead letters are hidden once a pass has received them, which is longer than a pass should take. If a pass is
 * interrupted, its dead letters stay hidden for this long.
 */
const hiddenSeconds = 300;
const batch = 10;

/**
 * Goes through the dead letters in a queue once. Each is put back before it is deleted; if the pass is interrupted in
 * between, the message is handled twice, which every consumer tolerates. Resolves with what was seen and done, by kind.
 */
export async function goThrough(
  client: Pick<SQSClient, 'send'>,
  queue: DeadLetterQueue,
  pass: Pass,
): Promise<Seen[]> {
  const { act, chosen = (kind) => kind.canBeHandled, perSecond, pause } = pass;
  const kinds = new Map<string, Seen>();
  const known = new Set<string>();
  const left: Message[] = [];
  for (;;) {
    const deadLetters = (await receive(client, queue)).filter(
      ({ MessageId = '' }) => !known.has(MessageId),
    );
    if (deadLetters.length === 0) break;
    for (const deadLetter of deadLetters) {
      const { MessageId = '' } = deadLetter;
      known.add(MessageId);
      const kind = kindOfDeadLetter(deadLetter);
      const seen = kinds.get(kind.name) ?? { kind, messageIds: [], seen: 0, done: 0 };
      kinds.set(kind.name, seen);
      seen.seen += 1;
      if (act === 'look' || !chosen(kind, MessageId)) {
        seen.messageIds.push(MessageId);
        left.push(deadLetter);
        continue;
      }
      if (act === 'put back') await putBack(client, queue, deadLetter);
      await client.send(
        new DeleteMessageCommand({ QueueUrl: queue.url, ReceiptHandle: deadLetter.ReceiptHandle }),
      );
      seen.done += 1;
      await pause(1000 / perSecond);
    }
  }
  for (const { ReceiptHandle } of left)
    await client.send(
      new ChangeMessageVisibilityCommand({
        QueueUrl: queue.url,
        ReceiptHandle,
        VisibilityTimeout: 0,
      }),
    );
  return [...kinds.values()];
}

async function receive(
  client: Pick<SQSClient, 'send'>,
  { url }: DeadLetterQueue,
): Promise<Message[]> {
  // Long polling queries all of the queue's servers; without it, some messages would be missed.
  const command = new ReceiveMessageCommand({
    QueueUrl: url,
    MaxNumberOfMessages: batch,
    VisibilityTimeout: hiddenSeconds,
    WaitTimeSeconds: 1,
    MessageAttributeNames: ['All'],
  });
  return (await client.send(command)).Messages ?? [];
}

async function putBack(
  client: Pick<SQSClient, 'send'>,
  { source, name }: DeadLetterQueue,
  { Body }: Message,
): Promise<void> {
  if (source === undefined) throw new Error(`dead letters of ${name} came from no queue`);
  await client.send(new SendMessageCommand({ QueueUrl: source, MessageBody: Body }));
}

function nameOf(url: string): string {
  return url.split('/').at(-1) ?? '';
}
