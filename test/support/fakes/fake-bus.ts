import type { EventBus, OutboxEvent } from '../../../shared/ports/platform.ts';

/** A bus that refuses the events whose ids are given, and records the events that it accepts. */
export class FakeBus implements EventBus {
  readonly taken: OutboxEvent[] = [];
  readonly batches: number[] = [];
  private readonly refused: ReadonlySet<string>;

  constructor({ refuses = [] }: { readonly refuses?: readonly string[] } = {}) {
    this.refused = new Set(refuses);
  }

  async publish(events: readonly OutboxEvent[]): Promise<{ failed: ReadonlySet<string> }> {
    this.batches.push(events.length);
    this.taken.push(...events.filter(({ id }) => !this.refused.has(id)));
    return { failed: new Set(events.map(({ id }) => id).filter((id) => this.refused.has(id))) };
  }
}
