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
  /** Without the prefix of the deployment and the ending: what the function or its queue is called. */
  readonly name: string;
  readonly url: string;
  /** Where the letters came from; undefined for those of the table's stream, which came from no queue. */
  readonly source: string | undefined;
  /** Also those that somebody looks at now. */
  readonly waiting: number;
}

const ending = '-dead';

/** The dead-letter queues of a deployment in the order of their names, with how many letters about wait in each. */
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
  const dead = urls.filter((url) => nameOf(url).startsWith(prefix) && url.endsWith(ending)).sort();
  return Promise.all(
    dead.map(async (url) => {
      const attributes = new GetQueueAttributesCommand({
        QueueUrl: url,
        AttributeNames: ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'],
      });
      const { Attributes } = await client.send(attributes);
      const source = urls.find((other) => other === url.slice(0, -ending.length));
      const {
        ApproximateNumberOfMessages: shown = 0,
        ApproximateNumberOfMessagesNotVisible: hidden = 0,
      } = Attributes ?? {};
      return {
        name: nameOf(url).slice(prefix.length, -ending.length),
        url,
        source,
        waiting: Number(shown) + Number(hidden),
      };
    }),
  );
}

export interface Pass {
  /** `look` changes nothing, `put back` returns what can be handled, `delete` removes what is chosen. */
  readonly act: 'look' | 'put back' | 'delete';
  /** Which letters, by their kind and message id; those that can be handled when left out. */
  readonly chosen?: (kind: DeadLetterKind, messageId: string) => boolean;
  readonly perSecond: number;
  readonly pause: (ms: number) => Promise<unknown>;
}

export interface Seen {
  readonly kind: DeadLetterKind;
  /** Of the letters of this kind; only of those that are left. */
  readonly messageIds: string[];
  seen: number;
  done: number;
}

/** Longer than a pass through a queue should take; who stops in the middle of one waits so long for what it held. */
const hiddenSeconds = 300;
const batch = 10;

/**
 * Goes through the letters of a queue once. One is put back before it is deleted: after a stop in between it is handled
 * twice, which no consumer minds. Answers what was seen and done, by kind.
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
    const letters = (await receive(client, queue)).filter(
      ({ MessageId = '' }) => !known.has(MessageId),
    );
    if (letters.length === 0) break;
    for (const letter of letters) {
      const { MessageId = '' } = letter;
      known.add(MessageId);
      const kind = kindOfDeadLetter(letter);
      const seen = kinds.get(kind.name) ?? { kind, messageIds: [], seen: 0, done: 0 };
      kinds.set(kind.name, seen);
      seen.seen += 1;
      if (act === 'look' || !chosen(kind, MessageId)) {
        seen.messageIds.push(MessageId);
        left.push(letter);
        continue;
      }
      if (act === 'put back') await putBack(client, queue, letter);
      await client.send(
        new DeleteMessageCommand({ QueueUrl: queue.url, ReceiptHandle: letter.ReceiptHandle }),
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
  // A moment of waiting asks all of the queue's servers; without it some letters are missed.
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
  if (source === undefined) throw new Error(`letters of ${name} came from no queue`);
  await client.send(new SendMessageCommand({ QueueUrl: source, MessageBody: Body }));
}

function nameOf(url: string): string {
  return url.split('/').at(-1) ?? '';
}
