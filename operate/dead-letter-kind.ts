import type { Message } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { parseEvent } from '../events/catalogue.ts';

/** What kind of message a dead letter is, described without any of its content. */
export interface DeadLetterKind {
  readonly name: string;
  /** False if every retry would fail, or if the message is a note about records that were never in a queue. */
  readonly canBeHandled: boolean;
}

const delivery = z.object({ 'detail-type': z.string(), detail: z.unknown() });
/** Feedback events from SES; our EventBridge rules pass on only the message id and the bounce type. */
const feedback = new Set(['Email Bounced', 'Email Complaint Received']);
const streamNote = z.object({
  DDBStreamBatchInfo: z.object({}),
  requestContext: z.object({ condition: z.string().regex(/^\w+$/) }),
});
const errorCode = z.string().regex(/^\w+$/);

export function kindOfDeadLetter({
  Body = '',
  MessageAttributes,
}: Pick<Message, 'Body' | 'MessageAttributes'>): DeadLetterKind {
  const content = jsonOf(Body);
  const note = streamNote.safeParse(content);
  if (note.success)
    return {
      name: `an abandoned stream record: ${note.data.requestContext.condition}`,
      canBeHandled: false,
    };
  const name = eventIn(content);
  if (name === undefined) return { name: 'not an event in the catalogue', canBeHandled: false };
  // If EventBridge could not deliver an event to its queue, it adds the reason to the dead letter.
  const undelivered = errorCode.safeParse(MessageAttributes?.['ERROR_CODE']?.StringValue);
  return {
    name: undelivered.success ? `${name}, not delivered: ${undelivered.data}` : name,
    canBeHandled: true,
  };
}

/**
 * Returns the name of an event from SES, or of an event that conforms to the catalogue; undefined for anything else.
 */
function eventIn(content: unknown): string | undefined {
  const parsed = delivery.safeParse(content);
  if (!parsed.success) return undefined;
  const name = parsed.data['detail-type'];
  if (feedback.has(name)) return name;
  try {
    return parseEvent(name, parsed.data.detail).name;
  } catch (error) {
    if (error instanceof z.ZodError) return undefined;
    throw error;
  }
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
