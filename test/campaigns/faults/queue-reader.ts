import type { Delivery } from '../../../local/queues/message.ts';
import type { Queue } from '../../../local/queues/queue.ts';
import type { Surroundings } from './invocation.ts';

export interface QueueReaderOptions {
  readonly queue: Queue;
  readonly batchSize: number;
  readonly concurrency: number;
  readonly around: Surroundings;
  /** Answers the ids that failed, or `killed` when the function did not come to its end. */
  readonly invoke: (deliveries: readonly Delivery[]) => Promise<ReadonlySet<string> | 'killed'>;
}

/** Lambda's poller of a queue, in virtual time. What a killed function had comes back when its visibility runs out. */
export class QueueReader {
  private readonly options: QueueReaderOptions;
  private running = 0;
  private wakesAt = Infinity;

  constructor(options: QueueReaderOptions) {
    this.options = options;
  }

  start(): void {
    const { queue, around } = this.options;
    queue.onArrival(() => this.wakeIn(around.chance.between(5, 300)));
  }

  private wakeIn(ms: number): void {
    const { time } = this.options.around;
    const at = time.now + ms;
    if (at >= this.wakesAt) return;
    this.wakesAt = at;
    time.at(
      at,
      () => {
        if (this.wakesAt !== at) return;
        this.wakesAt = Infinity;
        this.poll();
      },
      false,
    );
  }

  private poll(): void {
    const { queue, batchSize, concurrency, around } = this.options;
    while (this.running < concurrency) {
      const deliveries = queue.receive(1 + around.chance.below(batchSize));
      if (deliveries.length === 0) break;
      this.running += 1;
      void this.handle(deliveries);
    }
    const next = queue.nextVisibleIn();
    if (next !== undefined && this.running < concurrency) this.wakeIn(Math.max(next, 5));
  }

  private async handle(deliveries: readonly Delivery[]): Promise<void> {
    const { queue, invoke, around } = this.options;
    // Handed out a second time although the first is under way: at least once.
    const again = deliveries.filter(() => around.troubles.strikes('received twice', 0.1));
    if (again.length > 0)
      await queue.send(again.map(({ body, attributes }) => ({ body, attributes })));
    const failed = await invoke(deliveries);
    this.running -= 1;
    for (const { id, receipt, visibleAt } of deliveries) {
      if (failed === 'killed') around.time.at(visibleAt, () => void queue.giveBack(receipt), false);
      else if (failed.has(id)) await queue.giveBack(receipt);
      else await queue.delete(receipt);
    }
    this.wakeIn(5);
  }
}
