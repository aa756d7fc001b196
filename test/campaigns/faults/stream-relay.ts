import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import type { Queue } from '../../../local/queues/queue.ts';
import { deliver } from '../../../local/stream/batch-delivery.ts';
import type { StreamRecord } from '../../../local/stream/lambda-record.ts';
import { sortKeys } from '../../../shared/store/keys.ts';
import type { Item } from '../../../shared/store/table.ts';
import type { Deployment } from './deployment.ts';
import type { Ended, Surroundings } from './invocation.ts';

export interface StreamOptions {
  readonly plan: Deployment['stream'];
  readonly deadLetters: Queue;
  readonly around: Surroundings;
  readonly invoke: (batch: DynamoDBStreamEvent) => Promise<Ended<unknown>>;
}

const shards = 2;
/** The local run waits no longer than this before a record comes again. Lambda waits longer, and a day would be long here. */
const [longestLocalMs, longestMs] = [10_000, 900_000];

/** The table's stream: every new event once and in order per item, again from the first that failed, for as long as it is kept. */
export class SimulatedStream {
  private readonly options: StreamOptions;
  private readonly waiting: StreamRecord[][] = Array.from({ length: shards }, () => []);
  private readonly busy = new Set<number>();
  private sequence = 0;

  constructor(options: StreamOptions) {
    this.options = options;
  }

  get isEmpty(): boolean {
    return this.busy.size === 0 && this.waiting.every((records) => records.length === 0);
  }

  /** What the filter of the mapping lets through: an item that is new and an event. */
  add(item: Item, isNew: boolean): void {
    if (!isNew || !String(item['SK']).startsWith(sortKeys.event)) return;
    const { time, chance } = this.options.around;
    this.sequence += 1;
    const [PK, SK] = [String(item['PK']), String(item['SK'])];
    const sequenceNumber = String(this.sequence).padStart(8, '0');
    const asEvent = {
      eventName: 'INSERT',
      dynamodb: {
        SequenceNumber: sequenceNumber,
        Keys: marshall({ PK, SK }),
        NewImage: marshall(item),
      },
    };
    const shard = PK.split('').reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % shards;
    this.waiting[shard]?.push({ sequenceNumber, createdAt: time.now, asEvent });
    if (this.busy.has(shard)) return;
    this.busy.add(shard);
    time.at(time.now + chance.between(50, 900), () => void this.read(shard));
  }

  private async read(shard: number): Promise<void> {
    const { plan, around } = this.options;
    const records = this.waiting[shard] ?? [];
    while (records.length > 0)
      await this.deliver(records.splice(0, 1 + around.chance.below(plan.batchSize)));
    this.busy.delete(shard);
  }

  private async deliver(records: readonly StreamRecord[]): Promise<void> {
    const { plan, around, deadLetters } = this.options;
    await deliver(records, {
      target: { invoke: (event) => this.invoke(event as DynamoDBStreamEvent) },
      partialFailures: true,
      bisect: plan.bisect,
      mostRetries: plan.mostRetries,
      maxAgeSeconds: plan.maxAgeSeconds,
      onGivenUp: async (givenUp, condition) => {
        around.note(`the stream drops ${givenUp.length} records: ${condition}`);
        await deadLetters.send(
          givenUp.map(({ sequenceNumber }) => ({
            body: JSON.stringify({
              requestContext: { condition },
              DDBStreamBatchInfo: { startSequenceNumber: sequenceNumber },
            }),
            attributes: {},
          })),
        );
      },
      clock: () => around.time.now,
      wait: (ms) => around.time.sleep(ms < longestLocalMs ? ms : longestMs),
      signal: new AbortController().signal,
    });
  }

  private async invoke(event: DynamoDBStreamEvent): Promise<unknown> {
    const ended = await this.options.invoke(event);
    if (ended.kind === 'done') return ended.result;
    throw Object.assign(new Error('the function failed'), { name: 'FunctionFailed' });
  }
}
