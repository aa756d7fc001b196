import type { GroupEvent } from '../../events/catalogue.ts';
import { ConcurrentChange } from '../../shared/domain/errors.ts';
import type { Registry } from './registry.ts';

const copies = 3;
const maxConcurrent = 5;
/** If a delivery loses this many races, the cause must be a bug rather than bad luck. */
const maxAttempts = 60;

interface Delivery {
  readonly handle: () => Promise<void>;
  attempts: number;
}

/** Delivers every event three times, in any order and up to five at once. A delivery that loses a race is retried. */
export class UnreliableQueue {
  private readonly registry: Registry;
  private readonly random: () => number;
  private readonly known = new Set<string>();
  private waiting: Delivery[] = [];

  constructor(registry: Registry, random: () => number) {
    this.registry = registry;
    this.random = random;
  }

  /** Enqueues the events stored since the last call. */
  async collect(): Promise<void> {
    for (const event of await this.registry.events()) {
      if (this.known.has(event.id)) continue;
      this.known.add(event.id);
      this.enqueue(event);
    }
  }

  enqueue(event: GroupEvent): void {
    for (let copy = 0; copy < copies; copy += 1)
      this.waiting.push(
        ...this.registry.deliveriesOf(event).map((handle) => ({ handle, attempts: 0 })),
      );
  }

  /** Delivers up to this many batches and runs `meanwhile`, which starts at a random point. */
  async deliverSome(batches: number, meanwhile: () => Promise<unknown>): Promise<void> {
    const startAt = Math.floor(this.random() * 4);
    let started: Promise<unknown> | undefined;
    for (let batch = 0; batch < batches && this.waiting.length > 0; batch += 1) {
      if (batch === startAt) started = meanwhile();
      await this.deliverBatch();
    }
    await (started ?? meanwhile());
  }

  /** Delivers all events, including those that the deliveries themselves store. */
  async deliverAll(): Promise<void> {
    await this.collect();
    while (this.waiting.length > 0) {
      while (this.waiting.length > 0) await this.deliverBatch();
      await this.collect();
    }
  }

  private async deliverBatch(): Promise<void> {
    const size = 1 + Math.floor(this.random() * maxConcurrent);
    await Promise.all(Array.from({ length: size }, () => this.deliver(this.take())));
  }

  private take(): Delivery | undefined {
    const index = Math.floor(this.random() * this.waiting.length);
    return this.waiting.splice(index, 1)[0];
  }

  private async deliver(delivery: Delivery | undefined): Promise<void> {
    if (!delivery) return;
    try {
      await delivery.handle();
    } catch (error) {
      delivery.attempts += 1;
      if (!(error instanceof ConcurrentChange) || delivery.attempts === maxAttempts) throw error;
      this.waiting.push(delivery);
    }
  }
}
