import type { MessageStore } from '../queues/message.ts';
import { Queue } from '../queues/queue.ts';
import type { Resolver } from '../template/resolver.ts';
import { queueShape } from '../template/shapes.ts';
import { pointedAt, typed } from '../template/typed.ts';

/** The template's queues, by ARN, with any messages left over from an earlier run. */
export async function buildQueues(
  resolver: Resolver,
  store: MessageStore,
  retrySeconds: number | undefined,
): Promise<Map<string, Queue>> {
  const queues = new Map<string, Queue>();
  for (const { name, ref, arn, model } of typed(resolver, 'AWS::SQS::Queue', queueShape)) {
    const { RedrivePolicy: redrive } = model;
    const queue = new Queue(
      {
        name,
        arn,
        url: ref,
        visibilitySeconds: model.VisibilityTimeout,
        retentionSeconds: model.MessageRetentionPeriod,
        delaySeconds: model.DelaySeconds,
        maxReceiveCount: redrive?.maxReceiveCount,
        deadLetterQueue: () => redrive && pointedAt(queues, redrive.deadLetterTargetArn, name),
        retrySeconds,
      },
      store,
      Date.now,
    );
    queues.set(arn, queue);
  }
  await Promise.all([...queues.values()].map((queue) => queue.load()));
  return queues;
}
