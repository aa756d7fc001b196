import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { SQSClient } from '@aws-sdk/client-sqs';
import { announcedEndpoint } from '../local/aws/announced-endpoint.ts';
import { readSettings } from '../local/settings.ts';
import { StartRefused } from '../local/start-refused.ts';
import { deadLetterQueues, goThrough, type DeadLetterQueue, type Pass } from './dead-letters.ts';
import { localClient } from './local-client.ts';
import { resourcePrefix } from './resource-prefix.ts';

const options = {
  queue: { type: 'string' },
  all: { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  'per-second': { type: 'string', default: '5' },
  delete: { type: 'string', multiple: true },
  stage: { type: 'string' },
} as const;

type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];
type Say = (line: string) => void;

export interface RedriveCommand {
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly say: Say;
}

/**
 * Lists dead letters, puts them back, or deletes those with the given ids. Resolves with 1 if any are left. Throws
 * StartRefused if the command is invalid.
 */
export async function redrive({ args, env, say }: RedriveCommand): Promise<number> {
  const { values } = parseArgs({ args: [...args], options });
  const { dataDir } = readSettings(env);
  const { stage, queue: named } = values;
  const pass = passOf(values);
  const client = new SQSClient(
    stage === undefined ? { ...localClient, endpoint: announcedEndpoint(dataDir) } : {},
  );
  const queues = await deadLetterQueues(client, resourcePrefix(stage, env));
  if (named !== undefined && !queues.some(({ name }) => name === named)) {
    throw new StartRefused(
      `There is no dead-letter queue ${named}. Choose from: ${queues.map(({ name }) => name).join(', ')}.`,
    );
  }
  let left = 0;
  for (const queue of queues.filter(({ name, waiting }) =>
    named === undefined ? waiting > 0 : name === named,
  ))
    left += await processQueue(client, queue, pass, say);
  client.destroy();
  say(
    left === 0
      ? 'No dead letters are left.'
      : `${left} left.${pass.act === 'look' ? ' Nothing was changed; --queue NAME or --all puts back what can be handled.' : ''}`,
  );
  return left === 0 ? 0 : 1;
}

function passOf(values: Values): Pass {
  const perSecond = Number(values['per-second']);
  if (!(perSecond > 0)) throw new StartRefused('--per-second must be a number above 0.');
  const ids = new Set(values.delete ?? []);
  if (ids.size > 0 && values.queue === undefined)
    throw new StartRefused('--delete takes dead letters of one queue: name it with --queue.');
  const isNamed = values.all || values.queue !== undefined;
  if (values['dry-run'] || !isNamed) return { act: 'look', perSecond, pause };
  if (ids.size === 0) return { act: 'put back', perSecond, pause };
  return {
    act: 'delete',
    perSecond,
    pause,
    chosen: (_kind, messageId) => ids.has(messageId) || ids.has('all'),
  };
}

async function processQueue(
  client: SQSClient,
  queue: DeadLetterQueue,
  pass: Pass,
  say: Say,
): Promise<number> {
  say(`${queue.name}: about ${queue.waiting}`);
  // Dead letters that were never in a queue cannot be put back.
  const seen = await goThrough(
    client,
    queue,
    queue.source === undefined && pass.act === 'put back' ? { ...pass, act: 'look' } : pass,
  );
  for (const { kind, seen: count, done, messageIds } of seen) {
    const outcome =
      done === 0 ? '' : pass.act === 'delete' ? `, ${done} deleted` : `, ${done} put back`;
    say(`  ${String(count).padStart(5)}  ${kind.name}${outcome}`);
    if (!kind.canBeHandled) for (const id of messageIds) say(`         ${id}`);
  }
  const held = Math.max(0, queue.waiting - seen.reduce((sum, { seen: count }) => sum + count, 0));
  if (held > 0)
    say(
      `  ${String(held).padStart(5)}  held by somebody who is inspecting them now: try again in five minutes`,
    );
  return seen.reduce((left, { seen: count, done }) => left + count - done, held);
}
