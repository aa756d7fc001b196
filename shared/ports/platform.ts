import type { DomainEvent } from '../../events/catalogue.ts';

/** The current time, injected so that tests can control it. */
export type Clock = () => Date;

/** Generates a new ULID. */
export type NewId = () => string;

/** An idempotency key and the body that was sent with it, each as a SHA-256 digest in hex. */
export interface IdempotencyKey {
  readonly key: string;
  readonly body: string;
}

/** An event in the outbox, with the id and time of its envelope, and the region of its subject. */
export interface OutboxEvent {
  readonly id: string;
  readonly time: string;
  readonly regionId: string;
  readonly event: DomainEvent;
}

/** The backlog of the outbox, oldest first; `unreadable` lists items that do not match any event in the catalogue. */
export interface Unpublished {
  readonly events: readonly OutboxEvent[];
  readonly unreadable: readonly Pick<OutboxEvent, 'id' | 'time'>[];
}

/** Events, each stored together with the state that it reports and marked as pending until it has been published. */
export interface Outbox {
  /**
   * Returns at most `limit` events that were stored before `moment` and have not yet been published; unreadable items
   * do not count towards the limit. Eventually consistent.
   */
  unpublishedBefore(moment: Date, limit: number): Promise<Unpublished>;
  /** Removes a published event from the backlog. */
  markPublished(event: Pick<OutboxEvent, 'id' | 'event' | 'regionId'>): Promise<void>;
}

export interface EventBus {
  /** Publishes at most 10 events and returns the ids of those the bus did not accept. */
  publish(events: readonly OutboxEvent[]): Promise<{ readonly failed: ReadonlySet<string> }>;
}

/**
 * The events that ended something or removed personal data, kept outside the table so that a restore of the table does
 * not undo them. They hold ids only.
 */
export interface ErasureLedger {
  /** Records an event; recording it again changes nothing. */
  record(event: OutboxEvent): Promise<void>;
}

export interface Log {
  info(message: string, ids?: Record<string, string | number>): void;
  warn(message: string, ids?: Record<string, string | number>): void;
  /** Logs the kind of error and where it occurred, never its message. */
  error(message: string, error: unknown, ids?: Record<string, string | number>): void;
}
