import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { compilePattern } from '../bus/pattern.ts';
import type { RunningTable } from '../engine/tables.ts';
import type { FunctionPool } from '../lambda/function-pool.ts';
import { Consumer } from '../queues/consumer.ts';
import type { Queue } from '../queues/queue.ts';
import { StartRefused } from '../start-refused.ts';
import { TableCheckpoints } from '../stream/checkpoints.ts';
import type { StreamRecord } from '../stream/lambda-record.ts';
import { StreamReader } from '../stream/stream-reader.ts';
import type { Resolver } from '../template/resolver.ts';
import { mappingShape, type MappingModel } from '../template/shapes.ts';
import { pointedAt, typed, type Typed } from '../template/typed.ts';
import { concurrentBatches } from './concurrency.ts';

export interface MappingsOptions {
  readonly resolver: Resolver;
  readonly functions: ReadonlyMap<string, FunctionPool>;
  readonly queues: ReadonlyMap<string, Queue>;
  /** Tables that have a stream, by the ARN of the stream in the template. */
  readonly streams: ReadonlyMap<string, RunningTable>;
  readonly client: DynamoDBClient;
  readonly runtimeTable: string;
  readonly dynamodbEndpoint: string;
  readonly say: (line: string) => void;
  readonly onError: (error: unknown) => void;
}

export interface Mappings {
  readonly consumers: readonly Consumer[];
  readonly readers: readonly StreamReader[];
}

/** The template's event source mappings: from queues and table streams to functions. */
export function buildMappings(options: MappingsOptions): Mappings {
  const consumers: Consumer[] = [];
  const readers: StreamReader[] = [];
  for (const mapping of typed(options.resolver, 'AWS::Lambda::EventSourceMapping', mappingShape)) {
    if (!mapping.model.Enabled) continue;
    const source = mapping.model.EventSourceArn;
    const queue = options.queues.get(source);
    const table = options.streams.get(source);
    if (queue) consumers.push(consumerOf(mapping, queue, options));
    else if (table?.streamArn !== undefined)
      readers.push(readerOf(mapping, table.streamArn, options));
    else
      throw new StartRefused(
        `${mapping.resource.logicalId} reads ${source}, which the local runtime does not have.`,
      );
  }
  return { consumers, readers };
}

function targetOf(
  { model, resource }: Typed<MappingModel>,
  functions: ReadonlyMap<string, FunctionPool>,
): FunctionPool {
  const byName = [...functions].find(([arn]) =>
    arn.endsWith(`:function:${model.FunctionName}`),
  )?.[0];
  return pointedAt(functions, byName ?? model.FunctionName, resource.logicalId);
}

function consumerOf(
  mapping: Typed<MappingModel>,
  queue: Queue,
  options: MappingsOptions,
): Consumer {
  const { model, resource } = mapping;
  if (model.FilterCriteria)
    throw new StartRefused(
      `${resource.logicalId}: the local runtime does not filter queue messages.`,
    );
  return new Consumer({
    queue,
    target: targetOf(mapping, options.functions),
    batchSize: model.BatchSize ?? 10,
    batchingWindowMs: model.MaximumBatchingWindowInSeconds * 1_000,
    concurrency: concurrentBatches(model),
    partialFailures: model.FunctionResponseTypes.length > 0,
    awsRegion: resource.awsRegion,
    onDeadLetter: (name, messageId) =>
      options.say(`✗ ${name} gave up on message ${messageId}: it is now a dead letter`),
    onError: options.onError,
  });
}

function readerOf(
  mapping: Typed<MappingModel>,
  streamArn: string,
  options: MappingsOptions,
): StreamReader {
  const { model, resource } = mapping;
  const destination = model.DestinationConfig?.OnFailure.Destination;
  const deadLetterQueue =
    destination === undefined
      ? undefined
      : pointedAt(options.queues, destination, resource.logicalId);
  const patterns = model.FilterCriteria?.Filters ?? [];
  return new StreamReader({
    client: new DynamoDBStreamsClient({
      endpoint: options.dynamodbEndpoint,
      region: resource.awsRegion,
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    }),
    streamArn,
    sourceArn: model.EventSourceArn,
    awsRegion: resource.awsRegion,
    checkpoints: new TableCheckpoints(options.client, options.runtimeTable, resource.name),
    filters: patterns.map(({ Pattern }) => compilePattern(JSON.parse(Pattern), resource.logicalId)),
    batchSize: model.BatchSize ?? 100,
    target: targetOf(mapping, options.functions),
    partialFailures: model.FunctionResponseTypes.length > 0,
    bisect: model.BisectBatchOnFunctionError,
    maxRetries: model.MaximumRetryAttempts,
    maxAgeSeconds: model.MaximumRecordAgeInSeconds,
    onGivenUp: async (records, reason) => {
      options.say(
        `✗ ${resource.logicalId} gave up on ${records.length} stream record(s): ${reason}`,
      );
      await deadLetterQueue?.send([
        {
          body: JSON.stringify(failureNote(records, reason, model.EventSourceArn)),
          attributes: {},
        },
      ]);
    },
    clock: Date.now,
    onError: options.onError,
  });
}

/**
 * Builds the note about records that were given up on. Like Lambda's note, it says where the records are in the stream,
 * not what they contain.
 */
function failureNote(
  records: readonly StreamRecord[],
  condition: string,
  streamArn: string,
): object {
  return {
    requestContext: { condition },
    DDBStreamBatchInfo: {
      startSequenceNumber: records[0]?.sequenceNumber,
      endSequenceNumber: records.at(-1)?.sequenceNumber,
      batchSize: records.length,
      streamArn,
    },
  };
}
