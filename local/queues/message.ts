import type { SQSMessageAttributes } from 'aws-lambda';

export interface Message {
  readonly id: string;
  readonly body: string;
  readonly attributes: Readonly<
    Record<string, { readonly DataType: string; readonly StringValue?: string | undefined }>
  >;
  readonly sentAt: number;
  /** The number of times that the message has been delivered without being deleted. */
  readonly receiveCount: number;
  readonly firstReceivedAt: number | undefined;
  /** Hidden from receivers until this time, in milliseconds since the epoch. */
  readonly visibleAt: number;
}

export interface Delivery extends Message {
  /** Identifies this delivery; a later delivery of the same message has a different receipt. */
  readonly receipt: string;
}

/** Stores messages so that they survive crashes. Each method resolves once the change is on disk. */
export interface MessageStore {
  load(queue: string): Promise<Message[]>;
  save(queue: string, messages: readonly Message[]): Promise<void>;
  remove(queue: string, id: string): Promise<void>;
  /** Moves a message from one queue to another, atomically. */
  move(from: string, to: string, message: Message): Promise<void>;
}

/** The attributes of a message, as a function receives them. */
export function recordAttributes(attributes: Message['attributes']): SQSMessageAttributes {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, { DataType, StringValue }]) => [
      name,
      { dataType: DataType, ...(StringValue !== undefined && { stringValue: StringValue }) },
    ]),
  );
}
