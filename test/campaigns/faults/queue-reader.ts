import type { Delivery } from '../../../local/queues/message.ts';
import type { Queue } from '../../../local/queues/queue.ts';
import type { Simulation } from './invocation.ts';

export interface QueueReaderOptions {
  readonly queue: Queue;
  readonly batchSize: number;
  readonly concurrency: number;
  readonly simulation: Simulation;
  /** Returns the ids of the messages that failed, or `killed` if the function did not finish. */
  readonly invoke: (deliveries: readonly Delivery[]) => Promise<ReadonlySet<string> | 'killed'>;
}

/**
 * Simulates Lambda's queue poller in virtual time. The messages of a killed function return to the
 * queue when their visibility timeout ends.
 */
export class QueueReader {
  private readonly options: QueueReaderOptions;
  private running = 0;
  private wakesAt = Infinity;

  constructor(options: QueueReaderOptions) {
    this.options = options;
  }

  start(): void {
    const { queue, simulation } = this.options;
    queue.onArrival(() => this.wakeIn(simulation.chance.between(5, 300)));
  }

  private wakeIn(ms: number): void {
    const { time } = this.options.simulation;
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
    const { queue, batchSize, concurrency, simulation } = this.options;
    while (this.running < concurrency) {
      const deliveries = queue.receive(1 + simulation.chance.below(batchSize));
      if (deliveries.length === 0) break;
      this.running += 1;
      void this.handle(deliveries);
    }
    const next = queue.nextVisibleIn();
    if (next !== undefined && this.running < concurrency) this.wakeIn(Math.max(next, 5));
  }

  private async handle(deliveries: readonly Delivery[]): Promise<void> {
    const { queue, invoke, simulation } = this.options;
    // Delivery is at least once, so a second copy may arrive while the first is being processed.
    const again = deliveries.filter(() => simulation.faults.strikes('received twice', 0.1));
    if (again.length > 0)
      await queue.send(again.map(({ body, attributes }) => ({ body, attributes })));
    const failed = await invoke(deliveries);
    this.running -= 1;
    for (const { id, receipt, visibleAt } of deliveries) {
      if (failed === 'killed')
        simulation.time.at(visibleAt, () => void queue.giveBack(receipt), false);
      else if (failed.has(id)) await queue.giveBack(receipt);
      else await queue.delete(receipt);
    }
    this.wakeIn(5);
  }
}
