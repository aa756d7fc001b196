import * as z from 'zod';
import type { Invocable } from '../lambda/function-pool.ts';
import { recordAttributes, type Delivery } from './message.ts';
import type { Queue } from './queue.ts';

export interface ConsumerOptions {
  readonly queue: Queue;
  readonly target: Invocable;
  readonly batchSize: number;
  readonly batchingWindowMs: number;
  readonly concurrency: number;
  readonly partialFailures: boolean;
  readonly awsRegion: string;
  readonly onDeadLetter: (queue: string, messageId: string) => void;
  readonly onError: (error: unknown) => void;
}

const maxTimerMs = 2 ** 31 - 1;

const failuresShape = z
  .object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })).nullish() })
  .nullish();

/**
 * An event source mapping. It passes batches to the function, deletes the messages that were handled, and returns the
 * others to the queue.
 */
export class Consumer {
  private readonly options: ConsumerOptions;
  private readonly running = new Set<Promise<void>>();
  private timer: NodeJS.Timeout | undefined;
  private wakesAt = Infinity;
  private stopped = false;
  private readonly unsubscribe: () => void;

  constructor(options: ConsumerOptions) {
    this.options = options;
    this.unsubscribe = options.queue.onArrival(() => this.wakeIn(options.batchingWindowMs));
  }

  start(): void {
    this.poll();
  }

  /** Stops receiving messages and waits until the batches in progress have finished. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    this.unsubscribe();
    await Promise.all(this.running);
  }

  /**
   * Only an earlier wake-up replaces the current one, so that a steady stream of messages cannot postpone a batch for
   * ever.
   */
  private wakeIn(ms: number): void {
    const at = Date.now() + ms;
    if (this.stopped || at >= this.wakesAt) return;
    clearTimeout(this.timer);
    this.wakesAt = at;
    this.timer = setTimeout(
      () => {
        this.wakesAt = Infinity;
        this.poll();
      },
      Math.min(ms, maxTimerMs),
    );
  }

  private poll(): void {
    const { queue, batchSize, concurrency, onError } = this.options;
    while (!this.stopped && this.running.size < concurrency) {
      const deliveries = queue.receive(batchSize);
      if (deliveries.length === 0) break;
      const batch = this.handle(deliveries)
        .catch(onError)
        .finally(() => {
          this.running.delete(batch);
          this.wakeIn(0);
        });
      this.running.add(batch);
    }
    const next = queue.nextVisibleIn();
    if (next !== undefined && this.running.size < concurrency) this.wakeIn(Math.max(next, 5));
  }

  private async handle(deliveries: readonly Delivery[]): Promise<void> {
    const { queue, onDeadLetter } = this.options;
    const failed = await this.failedIds(deliveries);
    await Promise.all(
      deliveries.map(async ({ id, receipt }) => {
        if (!failed.has(id)) return queue.delete(receipt);
        if ((await queue.giveBack(receipt)) === 'dead') onDeadLetter(queue.options.name, id);
      }),
    );
  }

  /** Returns the ids of the messages to redeliver. As in Lambda, an invalid response fails the whole batch. */
  private async failedIds(deliveries: readonly Delivery[]): Promise<ReadonlySet<string>> {
    const all = new Set(deliveries.map(({ id }) => id));
    let response: unknown;
    try {
      response = await this.options.target.invoke(
        { Records: deliveries.map((delivery) => this.recordOf(delivery)) },
        eventIdsOf(deliveries),
      );
    } catch (error) {
      // The pool has already logged the failure, so just redeliver the messages.
      if (error instanceof Error && ['FunctionFailed', 'FunctionThrottled'].includes(error.name))
        return all;
      throw error;
    }
    if (!this.options.partialFailures) return new Set();
    const parsed = failuresShape.safeParse(response);
    if (!parsed.success) return all;
    const failed = (parsed.data?.batchItemFailures ?? []).map(
      ({ itemIdentifier }) => itemIdentifier,
    );
    return failed.every((id) => all.has(id)) ? new Set(failed) : all;
  }

  private recordOf({
    id,
    receipt,
    body,
    attributes,
    sentAt,
    receiveCount,
    firstReceivedAt,
  }: Delivery): object {
    return {
      messageId: id,
      receiptHandle: receipt,
      body,
      attributes: {
        ApproximateReceiveCount: String(receiveCount),
        SentTimestamp: String(sentAt),
        SenderId: 'local',
        ApproximateFirstReceiveTimestamp: String(firstReceivedAt ?? sentAt),
      },
      messageAttributes: recordAttributes(attributes),
      md5OfBody: '',
      eventSource: 'aws:sqs',
      eventSourceARN: this.options.queue.options.arn,
      awsRegion: this.options.awsRegion,
    };
  }
}

const busMessage = z.object({ detail: z.object({ id: z.string() }).loose() }).loose();

/** Returns the ids of the events in a batch, for the log. For a message that is not an event, uses the message id. */
function eventIdsOf(deliveries: readonly Delivery[]): string[] {
  return deliveries.map(({ id, body }) => {
    try {
      const parsed = busMessage.safeParse(JSON.parse(body));
      return parsed.success ? `event ${parsed.data.detail.id}` : `message ${id}`;
    } catch (error) {
      if (error instanceof SyntaxError) return `message ${id}`;
      throw error;
    }
  });
}
