import type { AttributeValue, _Record as SdkRecord } from '@aws-sdk/client-dynamodb-streams';

export interface StreamRecord {
  readonly sequenceNumber: string;
  readonly createdAt: number;
  /** The record in the form that Lambda passes to functions and to event filters. */
  readonly asEvent: object;
}

/**
 * Converts a record from the SDK's form, with bytes and dates, to the form used in Lambda events, with base64 text and
 * times in seconds.
 */
export function toStreamRecord(
  { dynamodb, ...record }: SdkRecord,
  sourceArn: string,
  awsRegion: string,
): StreamRecord {
  const created = dynamodb?.ApproximateCreationDateTime ?? new Date();
  const {
    Keys,
    NewImage,
    OldImage,
    SequenceNumber = '',
    SizeBytes,
    StreamViewType,
  } = dynamodb ?? {};
  return {
    sequenceNumber: SequenceNumber,
    createdAt: created.getTime(),
    asEvent: {
      eventID: record.eventID,
      eventName: record.eventName,
      eventVersion: '1.1',
      eventSource: 'aws:dynamodb',
      eventSourceARN: sourceArn,
      awsRegion,
      dynamodb: {
        ApproximateCreationDateTime: Math.floor(created.getTime() / 1_000),
        SequenceNumber,
        SizeBytes,
        StreamViewType,
        ...(Keys && { Keys: imageOf(Keys) }),
        ...(NewImage && { NewImage: imageOf(NewImage) }),
        ...(OldImage && { OldImage: imageOf(OldImage) }),
      },
    },
  };
}

function imageOf(image: Record<string, AttributeValue>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(image).map(([name, value]) => [name, valueOf(value)]));
}

function valueOf(value: AttributeValue): unknown {
  if (value.B) return { B: Buffer.from(value.B).toString('base64') };
  if (value.BS) return { BS: value.BS.map((bytes) => Buffer.from(bytes).toString('base64')) };
  if (value.L) return { L: value.L.map(valueOf) };
  if (value.M) return { M: imageOf(value.M) };
  return value;
}
