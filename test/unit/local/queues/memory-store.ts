import type { Message, MessageStore } from '../../../../local/queues/message.ts';

/** Stands in for the disk; the stored messages outlive the queue. */
export class MemoryStore implements MessageStore {
  readonly queues = new Map<string, Map<string, Message>>();

  async load(queue: string): Promise<Message[]> {
    return [...this.of(queue).values()];
  }

  async save(queue: string, messages: readonly Message[]): Promise<void> {
    for (const message of messages) this.of(queue).set(message.id, message);
  }

  async remove(queue: string, id: string): Promise<void> {
    this.of(queue).delete(id);
  }

  async move(from: string, to: string, message: Message): Promise<void> {
    this.of(from).delete(message.id);
    this.of(to).set(message.id, message);
  }

  private of(queue: string): Map<string, Message> {
    const known = this.queues.get(queue) ?? new Map<string, Message>();
    this.queues.set(queue, known);
    return known;
  }
}
