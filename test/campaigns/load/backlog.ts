import {
  GetQueueAttributesCommand,
  ListQueuesCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { toCloudEvent } from '../../../events/catalogue.ts';
import type { Group } from '../../../shared/domain/groups/group.ts';
import { newId } from '../../../shared/runtime/identifiers.ts';
import { coordinatorItem, groupItem } from '../../../shared/store/groups/group-items.ts';
import type { Table, Write } from '../../../shared/store/table.ts';
import { coordinatorOf, groupThatIs } from '../../support/builders.ts';

const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
export const localSqsClient = (endpoint: string): SQSClient =>
  new SQSClient({ endpoint, region: 'eu-west-1', credentials, useQueueUrlAsEndpoint: false });

/** A letter informing a coordinator that the group has closed; not urgent, because nobody is waiting for it. */
export interface BacklogLetter {
  readonly groupId: string;
  readonly email: string;
}

const groupsInTransaction = 40;
const atOnce = 20;

/** Stores closed groups, each with its own coordinator. */
export async function storeClosedGroups(
  table: Table,
  count: number,
): Promise<readonly BacklogLetter[]> {
  const letters: BacklogLetter[] = [];
  const batches: Write[][] = [];
  for (let index = 0; index < count; index += 1) {
    const group: Group = groupThatIs('closed', { id: newId() });
    const email = `stopped-${index}@post.example`;
    letters.push({ groupId: group.id, email });
    const Put = (Item: Record<string, unknown>): Write => ({
      Put: { TableName: table.name, Item },
    });
    if (index % groupsInTransaction === 0) batches.push([]);
    batches
      .at(-1)
      ?.push(
        Put(groupItem('langstraat', group)),
        Put(coordinatorItem('langstraat', coordinatorOf(group, { id: newId(), email }))),
      );
  }
  for (const batch of batches) await table.transact(batch);
  return letters;
}

/** Puts the closure events of these groups on the queue for non-urgent email, as the rule on the bus does. */
export async function queueClosures(
  queues: SQSClient,
  letters: readonly BacklogLetter[],
): Promise<void> {
  const QueueUrl = await queueEnding(queues, '-send-mail');
  const remaining = letters.values();
  const sender = async (): Promise<void> => {
    for (const { groupId } of remaining) {
      const closed = {
        name: 'GroupClosed',
        data: { groupId, municipality: 'GM0766', version: 9 },
      } as const;
      const detail = toCloudEvent(closed, {
        id: newId(),
        time: new Date().toISOString(),
        regionId: 'langstraat',
      });
      await queues.send(
        new SendMessageCommand({
          QueueUrl,
          MessageBody: JSON.stringify({ 'detail-type': closed.name, detail }),
        }),
      );
    }
  };
  await Promise.all(Array.from({ length: atOnce }, sender));
}

/** The total number of messages in the queues whose names end in one of these suffixes. */
export async function messagesIn(
  queues: SQSClient,
  ...endings: readonly string[]
): Promise<number> {
  const { QueueUrls = [] } = await queues.send(new ListQueuesCommand({}));
  const wanted = QueueUrls.filter((url) => endings.some((ending) => url.endsWith(ending)));
  const counts = await Promise.all(
    wanted.map(async (QueueUrl) => {
      const { Attributes = {} } = await queues.send(
        new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] }),
      );
      return (
        Number(Attributes['ApproximateNumberOfMessages']) +
        Number(Attributes['ApproximateNumberOfMessagesNotVisible'])
      );
    }),
  );
  return counts.reduce((sum, each) => sum + each, 0);
}

async function queueEnding(queues: SQSClient, ending: string): Promise<string> {
  const { QueueUrls = [] } = await queues.send(new ListQueuesCommand({}));
  const found = QueueUrls.find((url) => url.endsWith(ending));
  if (found === undefined) throw new Error(`no queue ends in ${ending}`);
  return found;
}
