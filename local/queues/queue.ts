import { randomUUID } from 'node:crypto';
import type { Delivery, Message, MessageStore } from './message.ts';

export interface QueueOptions {
  readonly name: string;
  readonly arn: string;
  readonly url: string;
  readonly visibilitySeconds: number;
  readonly retentionSeconds: number;
  readonly delaySeconds: number;
  readonly maxReceiveCount: number | undefined;
  /** The dead-letter queue is returned by a function, because it may not exist yet when this queue is created. */
  readonly deadLetterQueue: () => Queue | undefined;
  /**
   * How long a failed message waits before the next attempt, and the maximum delay of a message that is sent. If
   * undefined, a failed message waits until its visibility timeout expires, and a delay can have any length.
   */
  readonly retrySeconds: number | undefined;
}

interface InFlight {
  readonly receipt: string;
}

/**
 * A standard SQS queue: at-least-once delivery, no ordering. A message is on disk before `send` resolves. After a
 * crash, every message that was being handled becomes visible immediately, since its receiver is gone, and the
 * interrupted delivery does not count as an attempt. A message that had already failed keeps waiting, because quick
 * restarts must not use up its attempts.
 */
export class Queue {
  readonly options: QueueOptions;
  private readonly store: MessageStore;
  private readonly clock: () => number;
  private readonly messages = new Map<string, Message>();
  private readonly inFlight = new Map<string, InFlight>();
  private readonly listeners = new Set<() => void>();

  constructor(options: QueueOptions, store: MessageStore, clock: () => number) {
    this.options = options;
    this.store = store;
    this.clock = clock;
  }

  async load(): Promise<void> {
    for (const message of await this.store.load(this.options.name)) {
      this.messages.set(message.id, message);
    }
  }

  /**
   * Resolves with the message ids once all messages are on disk. A delay longer than `retrySeconds` is reduced to
   * `retrySeconds`.
   */
  async send(
    entries: readonly Pick<Message, 'body' | 'attributes'>[],
    delaySeconds = this.options.delaySeconds,
  ): Promise<string[]> {
    const now = this.clock();
    const { retrySeconds = Infinity } = this.options;
    const wait = Math.min(delaySeconds, retrySeconds);
    const fresh = entries.map(({ body, attributes }): Message => ({
      id: randomUUID(),
      body,
      attributes,
      sentAt: now,
      receiveCount: 0,
      firstReceivedAt: undefined,
      visibleAt: now + wait * 1_000,
    }));
    await this.store.save(this.options.name, fresh);
    for (const message of fresh) this.messages.set(message.id, message);
    this.announce();
    return fresh.map(({ id }) => id);
  }

  /** Receives messages that are currently visible and hides them from other receivers. */
  receive(max: number, visibilitySeconds = this.options.visibilitySeconds): Delivery[] {
    const now = this.clock();
    const deliveries: Delivery[] = [];
    for (const message of this.messages.values()) {
      if (deliveries.length === max) break;
      if (message.visibleAt > now) continue;
      const receipt = randomUUID();
      const received = {
        ...message,
        receiveCount: message.receiveCount + 1,
        firstReceivedAt: message.firstReceivedAt ?? now,
        visibleAt: now + visibilitySeconds * 1_000,
      };
      this.messages.set(message.id, received);
      this.inFlight.set(message.id, { receipt });
      deliveries.push({ ...received, receipt });
    }
    return deliveries;
  }

  /**
   * Deletes a received message. Does nothing if the receipt is from an earlier delivery, as in SQS once the visibility
   * timeout has expired.
   */
  async delete(receipt: string): Promise<void> {
    const id = this.idOf(receipt);
    if (id === undefined) return;
    await this.store.remove(this.options.name, id);
    this.messages.delete(id);
    this.inFlight.delete(id);
  }

  /**
   * Makes a received message visible after the given number of seconds. Like `delete`, this requires the receipt of the
   * latest delivery.
   */
  changeVisibility(receipt: string, seconds: number): void {
    const message = this.messages.get(this.idOf(receipt) ?? '');
    if (!message) return;
    this.messages.set(message.id, { ...message, visibleAt: this.clock() + seconds * 1_000 });
    this.announce();
  }

  /**
   * Puts back a message that was not handled. It becomes visible after a wait or, after the last attempt, moves to the
   * dead-letter queue.
   */
  async giveBack(receipt: string): Promise<'retry' | 'dead'> {
    const message = this.messages.get(this.idOf(receipt) ?? '');
    if (!message) return 'retry';
    const { maxReceiveCount, retrySeconds, name, deadLetterQueue } = this.options;
    const target = deadLetterQueue();
    this.inFlight.delete(message.id);
    if (maxReceiveCount !== undefined && target && message.receiveCount >= maxReceiveCount) {
      await this.moveTo(target, message);
      return 'dead';
    }
    const wait =
      retrySeconds === undefined ? message.visibleAt : this.clock() + retrySeconds * 1_000;
    const waiting = { ...message, visibleAt: wait };
    this.messages.set(message.id, waiting);
    await this.store.save(name, [waiting]);
    this.announce();
    return 'retry';
  }

  /** Moves a message and keeps its original send time, as SQS does. */
  async moveTo(target: Queue, message: Message): Promise<void> {
    const moved: Message = {
      ...message,
      receiveCount: 0,
      firstReceivedAt: undefined,
      visibleAt: 0,
    };
    await this.store.move(this.options.name, target.options.name, moved);
    this.messages.delete(message.id);
    this.inFlight.delete(message.id);
    target.messages.set(moved.id, moved);
    target.announce();
  }

  /** Deletes messages older than the retention period that are not in flight; resolves with the number deleted. */
  async expire(): Promise<number> {
    const limit = this.clock() - this.options.retentionSeconds * 1_000;
    const old = [...this.messages.values()].filter(
      ({ sentAt, id }) => sentAt < limit && !this.inFlight.has(id),
    );
    for (const { id } of old) {
      await this.store.remove(this.options.name, id);
      this.messages.delete(id);
    }
    return old.length;
  }

  waiting(): Message[] {
    return [...this.messages.values()];
  }

  counts(): { visible: number; hidden: number } {
    const now = this.clock();
    const visible = this.waiting().filter((message) => message.visibleAt <= now).length;
    return { visible, hidden: this.messages.size - visible };
  }

  /** Milliseconds until a message becomes visible: 0 if one already is, undefined if the queue is empty. */
  nextVisibleIn(): number | undefined {
    let soonest: number | undefined;
    for (const { visibleAt } of this.messages.values())
      soonest = Math.min(soonest ?? visibleAt, visibleAt);
    return soonest === undefined ? undefined : Math.max(0, soonest - this.clock());
  }

  onArrival(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private announce(): void {
    for (const listener of this.listeners) listener();
  }

  private idOf(receipt: string): string | undefined {
    for (const [id, flight] of this.inFlight) if (flight.receipt === receipt) return id;
    return undefined;
  }
}
