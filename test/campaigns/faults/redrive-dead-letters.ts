import type { SQSClient } from '@aws-sdk/client-sqs';
import { sqsActions } from '../../../local/queues/sqs-actions.ts';
import { goThrough, type DeadLetterQueue } from '../../../operate/dead-letters.ts';
import type { Flow } from './flow.ts';

/** Moves dead letters back to their queues, as `npm run operate -- redrive` does; returns how many were moved. */
export async function redriveDeadLetters(flow: Flow): Promise<number> {
  const actions = sqsActions([...flow.queues.values()]);
  const send = async ({
    constructor,
    input,
  }: {
    readonly constructor: { readonly name: string };
    readonly input: unknown;
  }): Promise<unknown> => actions[`AmazonSQS.${constructor.name.replace(/Command$/, '')}`]?.(input);
  const client = { send } as unknown as Pick<SQSClient, 'send'>;
  let done = 0;
  for (const [name, letters] of flow.deadLetters()) {
    const dead = [...flow.queues.values()].find(({ options }) =>
      options.name.endsWith(`-${name}-dead`),
    );
    const source = [...flow.queues.values()].find(
      ({ options }) => options.deadLetterQueue() === dead,
    );
    const queue: DeadLetterQueue = {
      name,
      url: dead?.options.url ?? '',
      source: source?.options.url,
      waiting: letters.length,
    };
    const pass = { perSecond: 5, pause: (ms: number) => flow.time.sleep(ms) };
    // By now the sweep has published the events that the stream gave up on, so the operator can
    // delete the records about them.
    const chosen =
      source === undefined
        ? ({ act: 'delete', chosen: () => !flow.plantedInOutbox } as const)
        : ({ act: 'put back' } as const);
    const seen = await goThrough(client, queue, { ...pass, ...chosen });
    done += seen.reduce((sum, kind) => sum + (source === undefined ? 0 : kind.done), 0);
  }
  return done;
}
