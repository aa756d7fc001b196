/**
 * `npm run bench -- engine [CHANGES]`: measures the cost of the embedded engine's operations after
 * the given number of changes, compared with their cost on a new table in the same run. The cost
 * can grow because the engine keeps every record of its stream.
 */
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ListStreamsCommand,
} from '@aws-sdk/client-dynamodb-streams';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { startTestEngine } from '../test/support/engine.ts';
import { duration, markdownTable, percentile } from './figures.ts';
import { withProgress } from './progress-bar.ts';

const count = Number(process.argv[2] ?? 15_000);
if (!Number.isInteger(count) || count < 1)
  throw new Error('Usage: npm run bench -- engine [CHANGES]');
const runs = 40;
const concurrency = 50;

const engine = await startTestEngine();
try {
  const table = await engine.newTable();
  const put = (name: string): Promise<unknown> =>
    table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: { PK: name, SK: 'STATE', text: 'x'.repeat(300) },
      }),
    );
  const streams = new DynamoDBStreamsClient({
    endpoint: engine.endpoint,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const { Streams: [stream] = [] } = await streams.send(
    new ListStreamsCommand({ TableName: table.name }),
  );
  const newest = async (): Promise<string | undefined> => {
    const { StreamDescription } = await streams.send(
      new DescribeStreamCommand({ StreamArn: stream?.StreamArn }),
    );
    const ShardId = StreamDescription?.Shards?.[0]?.ShardId;
    return (
      await streams.send(
        new GetShardIteratorCommand({
          StreamArn: stream?.StreamArn,
          ShardId,
          ShardIteratorType: 'LATEST',
        }),
      )
    ).ShardIterator;
  };
  const median = async (work: (run: number) => Promise<unknown>): Promise<number> => {
    const times: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      const began = performance.now();
      await work(run);
      times.push(performance.now() - began);
    }
    return percentile(times, 0.5);
  };
  const measure = async (label: string): Promise<number[]> => {
    const ShardIterator = await newest();
    return [
      await median((run) => put(`${label}${run}`)),
      await median((run) =>
        table.client.send(
          new GetCommand({ TableName: table.name, Key: { PK: `${label}${run}`, SK: 'STATE' } }),
        ),
      ),
      await median(() => streams.send(new GetRecordsCommand({ ShardIterator }))),
    ];
  };

  await measure('warm-up');
  const fresh = await measure('new');
  const names = Array.from({ length: count }, (_, index) => `G${index}`);
  await withProgress(
    `${count} changes`,
    names,
    async (name) => void (await put(name)),
    concurrency,
  );
  const aged = await measure('aged');
  streams.destroy();

  const rows = ['a write', 'a read', 'a read of the stream'].map((what, index) => {
    const [before = Number.NaN, after = Number.NaN] = [fresh[index], aged[index]];
    return [what, duration(before), duration(after), `${(after / before).toFixed(1)} : 1`];
  });
  console.log(markdownTable([['median', 'new table', `after ${count} changes`, 'ratio'], ...rows]));
} finally {
  await engine.stop();
}
