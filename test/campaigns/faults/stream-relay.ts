import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import type { Queue } from '../../../local/queues/queue.ts';
import { deliver } from '../../../local/stream/batch-delivery.ts';
import type { StreamRecord } from '../../../local/stream/lambda-record.ts';
import { sortKeys } from '../../../shared/store/keys.ts';
import type { Item } from '../../../shared/store/table.ts';
import type { Deployment } from './deployment.ts';
import type { InvocationResult, Simulation } from './invocation.ts';

export interface StreamOptions {
  readonly plan: Deployment['stream'];
  readonly deadLetters: Queue;
  readonly simulation: Simulation;
  readonly invoke: (batch: DynamoDBStreamEvent) => Promise<InvocationResult<unknown>>;
}

const shards = 2;
/**
 * The maximum backoff of the local run, and the higher maximum that the simulation uses instead:
 * Lambda also waits longer, and short backoffs would make a simulated day take too long to run.
 */
const [longestLocalMs, longestMs] = [10_000, 900_000];

/**
 * The table's stream. It delivers the new events of each item in order. After a failure, it retries from the first
 * event that failed, until the events are too old.
 */
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

  /** Adds an item if it passes the filter of the event source mapping, that is, if it is a newly inserted event. */
  add(item: Item, isNew: boolean): void {
    if (!isNew || !String(item['SK']).startsWith(sortKeys.event)) return;
    const { time, chance } = this.options.simulation;
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
    const { plan, simulation } = this.options;
    const records = this.waiting[shard] ?? [];
    while (records.length > 0)
      await this.deliver(records.splice(0, 1 + simulation.chance.below(plan.batchSize)));
    this.busy.delete(shard);
  }

  private async deliver(records: readonly StreamRecord[]): Promise<void> {
    const { plan, simulation, deadLetters } = this.options;
    await deliver(records, {
      target: { invoke: (event) => this.invoke(event as DynamoDBStreamEvent) },
      partialFailures: true,
      bisect: plan.bisect,
      maxRetries: plan.maxRetries,
      maxAgeSeconds: plan.maxAgeSeconds,
      onGivenUp: async (givenUp, condition) => {
        simulation.note(`the stream gives up on ${givenUp.length} records: ${condition}`);
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
      clock: () => simulation.time.now,
      wait: (ms) => simulation.time.sleep(ms < longestLocalMs ? ms : longestMs),
      signal: new AbortController().signal,
    });
  }

  private async invoke(event: DynamoDBStreamEvent): Promise<unknown> {
    const ended = await this.options.invoke(event);
    if (ended.kind === 'done') return ended.result;
    throw Object.assign(new Error('the function failed'), { name: 'FunctionFailed' });
  }
}
