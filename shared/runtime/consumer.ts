import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { Context, SQSHandler, SQSRecord } from 'aws-lambda';
import * as z from 'zod';
import {
  eventSourcePrefix,
  parseEvent,
  type GroupEvent,
  type ReceivedEvent,
} from '../../events/catalogue.ts';
import { regionId } from '../../events/define-event.ts';
import { ulidPattern } from '../../events/ulid.ts';
import type { RegionSet } from '../regions/region-set.ts';
import type { Region } from '../regions/region.ts';
import { logRegion } from './logged-region.ts';
import { logger } from './logger.ts';

const delivery = z.object({ 'detail-type': z.string(), detail: z.unknown() });

/**
 * Parses a message that EventBridge put on a queue. Throws a ZodError (or SyntaxError) unless it is an event in the
 * catalogue.
 */
export function parseDelivery(body: string): ReceivedEvent {
  const { 'detail-type': detailType, detail } = delivery.parse(JSON.parse(body));
  return parseEvent(detailType, detail);
}

/** Handles the body of a queued record; also receives the record itself and the Lambda context. */
type RecordHandler = (
  body: string,
  delivery: { readonly record: SQSRecord; readonly context: Context },
) => Promise<void>;

/**
 * Creates a Lambda handler that processes each queued record and reports those that failed, so that only they are
 * redelivered.
 */
export function eachRecord(handle: RecordHandler): SQSHandler {
  return async (batch, context) => {
    const processor = new BatchProcessor(EventType.SQS);
    return processPartialResponse(
      batch,
      (record: SQSRecord) =>
        logRegion(regionOf(record.body), () => handleLogged(record, context, handle)),
      processor,
      {
        context,
        throwOnFullBatchFailure: false,
      },
    );
  };
}

/**
 * Like eachRecord, but for events in the catalogue. A malformed event fails every time and ends up in the dead-letter
 * queue.
 */
export function consumer(handle: (event: ReceivedEvent) => Promise<void>): SQSHandler {
  return eachRecord((body) => handle(parseDelivery(body)));
}

/**
 * Like consumer, but for events about a group, with its region. Any other event, or a region that this deployment does
 * not serve, indicates a wrong subscription and fails every time.
 */
export function groupConsumer(
  regions: RegionSet,
  handle: (event: GroupEvent, region: Region) => Promise<void>,
): SQSHandler {
  return consumer(async (event) => {
    if (!isAboutGroup(event)) throw new Error(`${event.name} is not about a group`);
    await handle(event, regions.named(event.regionId));
  });
}

function isAboutGroup(event: ReceivedEvent): event is GroupEvent {
  return 'groupId' in event.data;
}

async function handleLogged(
  record: SQSRecord,
  context: Context,
  handle: RecordHandler,
): Promise<void> {
  try {
    await handle(record.body, { record, context });
  } catch (error) {
    logger.error('record failed', error, {
      messageId: record.messageId,
      eventId: eventIdOf(record.body),
    });
    throw error;
  }
}

const sourcePattern = new RegExp(`"source":"${eventSourcePrefix}([^"]+)"`);

/** Returns the id of the region in the event's source, or undefined if the source or the id is malformed. */
function regionOf(body: string): string | undefined {
  const [, id] = sourcePattern.exec(body) ?? [];
  return regionId.safeParse(id).data;
}

/** Returns the event's id for the log, or `unknown` if the record does not contain a well-formed id. */
function eventIdOf(body: string): string {
  const id = /"id":"(\w{26})"/.exec(body)?.[1] ?? '';
  return ulidPattern.test(id) ? id : 'unknown';
}
