import { setTimeout as pause } from 'node:timers/promises';
import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  ExpiredIteratorException,
  GetRecordsCommand,
  GetShardIteratorCommand,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams';
import type { EventTest } from '../bus/pattern.ts';
import { deliver, type DeliveryOptions } from './batch-delivery.ts';
import type { Checkpoints } from './checkpoints.ts';
import { toStreamRecord } from './lambda-record.ts';

export interface ReaderOptions extends Omit<DeliveryOptions, 'signal'> {
  readonly client: DynamoDBStreamsClient;
  readonly streamArn: string;
  readonly sourceArn: string;
  readonly awsRegion: string;
  readonly checkpoints: Checkpoints;
  /** Records that match none of the filters are skipped. */
  readonly filters: readonly EventTest[];
  readonly batchSize: number;
  readonly onError: (error: unknown) => void;
}

/**
 * How long to wait after an empty read, so that an idle machine is not kept busy. After activity, the next read is
 * immediate.
 */
const idleMs = 250;
const shardsRefreshMs = 10_000;

/** The event source mapping for a table's stream: reads every shard in order, from where the last run stopped. */
export class StreamReader {
  private readonly options: ReaderOptions;
  private readonly stopping = new AbortController();
  private readonly iterators = new Map<string, string>();
  private shards: readonly string[] = [];
  private shardsReadAt = 0;
  private wake: (() => void) | undefined;
  private woken = false;
  private loop: Promise<void> = Promise.resolve();

  constructor(options: ReaderOptions) {
    this.options = options;
  }

  start(): void {
    this.loop = this.run();
  }

  /** Starts the next read immediately; called when something may have been written. */
  poke(): void {
    this.woken = true;
    this.wake?.();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    this.poke();
    await this.loop;
  }

  private async run(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      this.woken = false;
      let found = 0;
      try {
        for (const shard of await this.currentShards()) found += await this.read(shard);
      } catch (error) {
        if (this.stopping.signal.aborted) return;
        this.options.onError(error);
        await pause(1_000);
      }
      if (found === 0 && !this.woken) await this.idle();
    }
  }

  private async idle(): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, idleMs);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.wake = undefined;
  }

  private async currentShards(): Promise<readonly string[]> {
    if (this.shards.length > 0 && Date.now() - this.shardsReadAt < shardsRefreshMs)
      return this.shards;
    const { StreamDescription } = await this.options.client.send(
      new DescribeStreamCommand({ StreamArn: this.options.streamArn }),
    );
    this.shards = (StreamDescription?.Shards ?? []).flatMap(({ ShardId }) =>
      ShardId === undefined ? [] : [ShardId],
    );
    this.shardsReadAt = Date.now();
    return this.shards;
  }

  /** Reads the next records; resolves with how many there were. */
  private async read(shard: string): Promise<number> {
    const iterator = this.iterators.get(shard) ?? (await this.iteratorFor(shard));
    if (iterator === undefined) return 0;
    const { client, batchSize, sourceArn, awsRegion, filters, checkpoints } = this.options;
    let response;
    try {
      response = await client.send(
        new GetRecordsCommand({ ShardIterator: iterator, Limit: batchSize }),
      );
    } catch (error) {
      if (!(
        error instanceof ExpiredIteratorException || error instanceof TrimmedDataAccessException
      ))
        throw error;
      this.iterators.delete(shard);
      return 0;
    }
    const records = (response.Records ?? []).map((record) =>
      toStreamRecord(record, sourceArn, awsRegion),
    );
    const wanted = records.filter(
      ({ asEvent }) => filters.length === 0 || filters.some((test) => test(asEvent)),
    );
    const outcome = await deliver(wanted, { ...this.options, signal: this.stopping.signal });
    if (outcome === 'stopped') return 0;
    const last = records.at(-1);
    // If all records were skipped, no checkpoint is needed: skipping them again costs nothing.
    if (last && wanted.length > 0) await checkpoints.write(shard, last.sequenceNumber);
    if (response.NextShardIterator === undefined) this.iterators.delete(shard);
    else this.iterators.set(shard, response.NextShardIterator);
    return records.length;
  }

  private async iteratorFor(shard: string): Promise<string | undefined> {
    const { client, streamArn, checkpoints } = this.options;
    const sequenceNumber = await checkpoints.read(shard);
    const from = (position: object) =>
      client.send(
        new GetShardIteratorCommand({
          StreamArn: streamArn,
          ShardId: shard,
          ShardIteratorType: 'TRIM_HORIZON',
          ...position,
        }),
      );
    try {
      const known = sequenceNumber && {
        ShardIteratorType: 'AFTER_SEQUENCE_NUMBER',
        SequenceNumber: sequenceNumber,
      };
      return (await from(known || {})).ShardIterator;
    } catch (error) {
      // The stream no longer holds this position, so start with the oldest record. Consumers are idempotent.
      if (error instanceof TrimmedDataAccessException) return (await from({})).ShardIterator;
      throw error;
    }
  }
}
