import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord, SQSEvent } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { toCloudEvent } from '../../../../events/catalogue.ts';
import { serveResponse } from '../../../../shared/http/serve.ts';
import { regionHeader } from '../../../../shared/regions/region-path.ts';
import { landingRoute } from '../../../../shared/routes/overview/serve-features.ts';
import { consumer } from '../../../../shared/runtime/consumer.ts';
import { logger } from '../../../../shared/runtime/logger.ts';
import { regionOperatorHandler } from '../../../../shared/runtime/operator-handler.ts';
import { forEachRegion } from '../../../../shared/runtime/served-regions.ts';
import { eachInsertedItem } from '../../../../shared/runtime/stream-consumer.ts';
import { eventId, groupId, now } from '../../../support/builders.ts';
import { gatewayEvent, lambdaContext } from '../../../support/gateway-event.ts';
import { loggedLines } from '../../../support/logged-lines.ts';
import { sharedByTwo } from '../../../support/regions.ts';

const regions = sharedByTwo();

/** The message and the region of every line that is logged while `action` runs; `action` may throw. */
async function linesOf(action: () => Promise<unknown>): Promise<readonly (readonly unknown[])[]> {
  const lines = await loggedLines(async () => action().catch(() => {}));
  return lines
    .trimEnd()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { message: string; region?: string })
    .map(({ message, region }) => [message, region]);
}

/** Lets other work run first, then logs two lines and fails. */
async function logAndFail(): Promise<never> {
  await Promise.resolve();
  logger.info('a line');
  logger.warn('a line');
  throw new Error('not now');
}

const [other, served] = ['langstraat', 'bel'];
const both = (region: string | undefined) => [
  ['a line', region],
  ['a line', region],
];

const named = (region: string | undefined) => [...both(region), ['record failed', region]];

/** The body of a queued message that contains an event from this region. */
const body = (number: number, regionId: string) =>
  JSON.stringify({
    'detail-type': 'GroupClosed',
    detail: toCloudEvent(
      {
        name: 'GroupClosed',
        data: { groupId: groupId(number), municipality: 'GM0766', version: 4 },
      },
      { id: eventId(number), time: now.toISOString(), regionId },
    ),
  });

describe('Every line of the log names the region', () => {
  it('of a request, and no region if the request names one that is not served', async () => {
    const handler = serveResponse(landingRoute, regions, logAndFail);
    const request = async (region: string) =>
      handler(gatewayEvent({ headers: { [regionHeader]: region } }), lambdaContext);

    expect(await linesOf(async () => request('bel'))).toEqual([
      ...both(served),
      ['request failed', served],
    ]);
    expect(await linesOf(async () => request('nergens'))).toEqual([]);
  });

  it('of each event in a batch, and no region if the event names none', async () => {
    const Records = [body(1, 'bel'), body(2, 'langstraat'), '{}'].map((each, index) => ({
      messageId: `message-${index}`,
      body: each,
      eventSource: 'aws:sqs',
    }));

    const lines = await linesOf(async () =>
      consumer(logAndFail)({ Records } as SQSEvent, lambdaContext, () => {}),
    );

    expect(lines).toHaveLength(7);
    expect(lines).toEqual(
      expect.arrayContaining([...named(served), ...named(other), ['record failed', undefined]]),
    );
    expect(lines.filter(([, region]) => region === served)).toEqual(named(served));
  });

  it('of an item in the stream', async () => {
    const record = {
      eventName: 'INSERT',
      dynamodb: { SequenceNumber: '1', NewImage: marshall({ regionId: 'bel' }) },
    } as DynamoDBRecord;

    const lines = await linesOf(async () =>
      eachInsertedItem(logAndFail)({ Records: [record] }, lambdaContext, () => {}),
    );

    expect(lines).toEqual([...both(served), ['stream record failed', served]]);
  });

  it('of a command, from the moment that the region is known', async () => {
    const handler = regionOperatorHandler(
      regions,
      () => z.object({ count: z.number() }),
      logAndFail,
    );

    expect(await linesOf(async () => handler({ region: 'bel', count: 1 }))).toEqual([
      ...both(served),
      ['the operation failed', served],
    ]);
    expect(await linesOf(async () => handler({ region: 'bel', count: 'x' }))).toEqual([
      ['the operation failed', served],
    ]);
    expect(await linesOf(async () => handler({ region: 'nergens' }))).toEqual([
      ['the operation failed', undefined],
    ]);
  });

  it('for which scheduled work is done', async () => {
    expect(await linesOf(async () => forEachRegion(regions, logAndFail))).toEqual(
      [other, served].flatMap((region) => [
        ...both(region),
        ['scheduled work failed for a region', region],
      ]),
    );
  });

  it('that a line gives itself, if that is another one', async () => {
    const lines = await linesOf(async () =>
      forEachRegion(regions, async () => logger.info('a letter', { region: 'grensland' })),
    );

    expect(lines).toEqual([
      ['a letter', 'grensland'],
      ['a letter', 'grensland'],
    ]);
  });
});
