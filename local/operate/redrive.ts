/**
 * `npm run redrive -- [--queue NAME | --all] [--dry-run] [--per-second N] [--delete ID ...] [--stage dev|prod]`: shows what
 * stands in the dead-letter queues and puts it back. Without a queue it only shows. Ends with 1 when letters are left.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { SQSClient } from '@aws-sdk/client-sqs';
import { announcedEndpoint } from '../aws/announced-endpoint.ts';
import { readSettings } from '../settings.ts';
import { StartRefused } from '../start-refused.ts';
import { deadLetterQueues, goThrough, type DeadLetterQueue, type Pass } from './dead-letters.ts';
import { operate, say } from './invoke.ts';

const { values } = parseArgs({
  options: {
    queue: { type: 'string' },
    all: { type: 'boolean', default: false },
    'dry-run': { type: 'boolean', default: false },
    'per-second': { type: 'string', default: '5' },
    delete: { type: 'string', multiple: true },
    stage: { type: 'string' },
  },
});

function passOf(): Pass {
  const perSecond = Number(values['per-second']);
  if (!(perSecond > 0)) throw new StartRefused('--per-second is a number above 0.');
  const ids = new Set(values.delete ?? []);
  if (ids.size > 0 && values.queue === undefined) throw new StartRefused('--delete takes letters of one queue: name it with --queue.');
  const isNamed = values.all || values.queue !== undefined;
  if (values['dry-run'] || !isNamed) return { act: 'look', perSecond, pause };
  if (ids.size === 0) return { act: 'put back', perSecond, pause };
  return { act: 'delete', perSecond, pause, chosen: (_kind, messageId) => ids.has(messageId) || ids.has('all') };
}

async function go(client: SQSClient, queue: DeadLetterQueue, pass: Pass): Promise<number> {
  say(`${queue.name}: about ${queue.waiting}`);
  // What came from no queue cannot go back to one.
  const seen = await goThrough(client, queue, queue.source === undefined && pass.act === 'put back' ? { ...pass, act: 'look' } : pass);
  for (const { kind, seen: count, done, messageIds } of seen) {
    const outcome = done === 0 ? '' : pass.act === 'delete' ? `, ${done} deleted` : `, ${done} put back`;
    say(`  ${String(count).padStart(5)}  ${kind.name}${outcome}`);
    if (!kind.canBeHandled) for (const id of messageIds) say(`         ${id}`);
  }
  return seen.reduce((left, { seen: count, done }) => left + count - done, 0);
}

await operate(async () => {
  const { region, dataDir } = readSettings(process.env);
  const { stage } = values;
  const pass = passOf();
  const local = { region: 'eu-west-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };
  const client = new SQSClient(stage === undefined ? { ...local, endpoint: announcedEndpoint(dataDir) } : {});
  const queues = await deadLetterQueues(client, `buurtkring-${stage ?? 'dev'}-${region}-`);
  if (values.queue !== undefined && !queues.some(({ name }) => name === values.queue)) {
    throw new StartRefused(`No dead-letter queue ${values.queue}. There are: ${queues.map(({ name }) => name).join(', ')}.`);
  }
  const chosen = queues.filter(({ name, waiting }) => (values.queue === undefined ? waiting > 0 : name === values.queue));
  let left = 0;
  for (const queue of chosen) left += await go(client, queue, pass);
  say(left === 0 ? 'No dead letters are left.' : `${left} left.${pass.act === 'look' ? ' Nothing was changed; --queue NAME or --all puts back what can be handled.' : ''}`);
  return left === 0 ? 0 : 1;
});
