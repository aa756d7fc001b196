import type { Outbox, OutboxEvent, Unpublished } from '../../../shared/ports/platform.ts';

/** Keeps events in memory until they are marked as published. */
export class FakeOutbox implements Outbox {
  readonly waiting = new Map<string, OutboxEvent>();
  readonly unreadable: Unpublished['unreadable'][number][] = [];
  /**
   * Makes the next attempt to mark an event as published fail, as when the process crashes after the bus has accepted
   * the event.
   */
  loseNextMark = false;

  add(...events: readonly OutboxEvent[]): this {
    for (const event of events) this.waiting.set(event.id, event);
    return this;
  }

  async unpublishedBefore(moment: Date, limit: number): Promise<Unpublished> {
    const events = [...this.waiting.values()]
      .filter(({ time }) => time < moment.toISOString())
      .sort((one, other) => one.time.localeCompare(other.time))
      .slice(0, limit);
    return { events, unreadable: this.unreadable };
  }

  async markPublished({ id }: Pick<OutboxEvent, 'id'>): Promise<void> {
    if (this.loseNextMark) {
      this.loseNextMark = false;
      throw new Error('the table did not answer');
    }
    this.waiting.delete(id);
  }
}
