import type { GroupEvent } from '../../events/catalogue.ts';
import { ConcurrentChange } from '../../shared/domain/errors.ts';
import type { Registry } from './registry.ts';

const copies = 3;
const mostAtOnce = 5;

/** Delivers every event three times, in any order, up to five at once; what lost a race is delivered again. */
export class UnreliableQueue {
  private readonly registry: Registry;
  private readonly random: () => number;
  private readonly known = new Set<string>();
  private waiting: (() => Promise<void>)[] = [];

  constructor(registry: Registry, random: () => number) {
    this.registry = registry;
    this.random = random;
  }

  /** Takes up what was stored since the last time. */
  async collect(): Promise<void> {
    for (const event of await this.registry.events()) {
      if (this.known.has(event.id)) continue;
      this.known.add(event.id);
      this.offer(event);
    }
  }

  offer(event: GroupEvent): void {
    for (let copy = 0; copy < copies; copy += 1) this.waiting.push(...this.registry.deliveriesOf(event));
  }

  /** Delivers some batches, while `meanwhile` happens at the same moment. */
  async deliverSome(batches: number, meanwhile: () => Promise<unknown>): Promise<void> {
    const delivering = (async () => {
      for (let batch = 0; batch < batches && this.waiting.length > 0; batch += 1) await this.deliverBatch();
    })();
    await Promise.all([delivering, meanwhile()]);
  }

  /** Delivers until nothing is left, including what follows from it. */
  async deliverAll(): Promise<void> {
    await this.collect();
    while (this.waiting.length > 0) {
      while (this.waiting.length > 0) await this.deliverBatch();
      await this.collect();
    }
  }

  private async deliverBatch(): Promise<void> {
    const size = 1 + Math.floor(this.random() * mostAtOnce);
    await Promise.all(Array.from({ length: size }, () => this.deliver(this.take())));
  }

  private take(): (() => Promise<void>) | undefined {
    const index = Math.floor(this.random() * this.waiting.length);
    return this.waiting.splice(index, 1)[0];
  }

  private async deliver(delivery: (() => Promise<void>) | undefined): Promise<void> {
    try {
      await delivery?.();
    } catch (error) {
      if (!(error instanceof ConcurrentChange) || !delivery) throw error;
      this.waiting.push(delivery);
    }
  }
}
