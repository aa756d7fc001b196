import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord, DynamoDBStreamHandler } from 'aws-lambda';
import { regionId } from '../../events/define-event.ts';
import type { Item } from '../store/table.ts';
import { logRegion } from './logged-region.ts';
import { logger } from './logger.ts';

/**
 * Creates a Lambda handler for the table's stream that processes each newly inserted item in order and reports the
 * first one that failed; the stream redelivers from that item onwards.
 */
export function eachInsertedItem(handle: (item: Item) => Promise<void>): DynamoDBStreamHandler {
  return async (batch, context) => {
    const processor = new BatchProcessor(EventType.DynamoDBStreams);
    return processPartialResponse(
      batch,
      (record: DynamoDBRecord) => handleRecord(record, handle),
      processor,
      {
        context,
        throwOnFullBatchFailure: false,
      },
    );
  };
}

async function handleRecord(
  record: DynamoDBRecord,
  handle: (item: Item) => Promise<void>,
): Promise<void> {
  const image = record.dynamodb?.NewImage;
  if (record.eventName !== 'INSERT' || image === undefined) return;
  const sequenceNumber = record.dynamodb?.SequenceNumber ?? 'unknown';
  await logRegion(regionId.safeParse(image['regionId']?.S).data, async () => {
    try {
      await handle(unmarshall(image as Record<string, AttributeValue>));
    } catch (error) {
      logger.error('stream record failed', error, { sequenceNumber });
      throw error;
    }
  });
}
