import type { MessageStore } from '../../../local/queues/message.ts';
import { Queue } from '../../../local/queues/queue.ts';
import type { Deployment } from './deployment.ts';

/** A queue keeps its messages itself; what stands in its store would only be read after a restart. */
const nowhere: MessageStore = { load: async () => [], save: async () => undefined, remove: async () => undefined, move: async () => undefined };

/** The template's queues by ARN, as the local run has them, in another time. */
export function buildQueues({ queues }: Deployment, clock: () => number): Map<string, Queue> {
  const built = new Map<string, Queue>();
  for (const { name, arn, url, model } of queues) {
    const { VisibilityTimeout, MessageRetentionPeriod, DelaySeconds, RedrivePolicy } = model;
    const options = {
      name,
      arn,
      url,
      visibilitySeconds: VisibilityTimeout,
      retentionSeconds: MessageRetentionPeriod,
      delaySeconds: DelaySeconds,
      maxReceiveCount: RedrivePolicy?.maxReceiveCount,
      deadLetters: () => (RedrivePolicy === undefined ? undefined : built.get(RedrivePolicy.deadLetterTargetArn)),
      retrySeconds: undefined,
    };
    built.set(arn, new Queue(options, nowhere, clock));
  }
  return built;
}
