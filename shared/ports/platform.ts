import type { DomainEvent } from '../../events/catalogue.ts';

/** The moment; comes in from outside so that time can be moved in tests. */
export type Clock = () => Date;

/** A new ULID. */
export type NewId = () => string;

/** An Idempotency-Key with the digest of the body it came with, both SHA-256 in hex. */
export interface IdempotencyKey {
  readonly key: string;
  readonly body: string;
}

/** An event in the outbox, with the envelope it is published in. */
export interface OutboxEvent {
  readonly id: string;
  readonly time: string;
  readonly event: DomainEvent;
}

/** What waits to be published, oldest first; `unreadable` are items that no event of the catalogue fits. */
export interface Unpublished {
  readonly events: readonly OutboxEvent[];
  readonly unreadable: readonly Pick<OutboxEvent, 'id' | 'time'>[];
}

export interface Outbox {
  /** What was stored before this moment and is not published yet. */
  unpublishedBefore(moment: Date, limit: number): Promise<Unpublished>;
  markPublished(event: Pick<OutboxEvent, 'id' | 'event'>): Promise<void>;
}

export interface EventBus {
  /** Publishes at most 10 events. Answers the ids of those the bus did not take. */
  publish(events: readonly OutboxEvent[]): Promise<{ readonly failed: ReadonlySet<string> }>;
}

export interface Log {
  info(message: string, ids?: Record<string, string | number>): void;
  warn(message: string, ids?: Record<string, string | number>): void;
  /** Logs the kind of error and where it came from, never its message. */
  error(message: string, error: unknown, ids?: Record<string, string | number>): void;
}
