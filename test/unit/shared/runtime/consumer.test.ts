import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import {
  catalogue,
  toCloudEvent,
  type DomainEvent,
  type ReceivedEvent,
} from '../../../../events/catalogue.ts';
import { consumer, eachRecord, groupConsumer } from '../../../../shared/runtime/consumer.ts';
import { eventId, groupId, now } from '../../../support/builders.ts';
import { lambdaContext } from '../../../support/gateway-event.ts';
import { loggedLines } from '../../../support/logged-lines.ts';
import { onlyRegion } from '../../../support/regions.ts';

const closed = (number: number): DomainEvent => ({
  name: 'GroupClosed',
  data: { groupId: groupId(number), municipality: 'GM0766', version: 4 },
});

/** The body of a queued message, as the event rule delivers it. */
function delivered(
  number: number,
  changes: { detailType?: string; detail?: Record<string, unknown> } = {},
): string {
  const detail = toCloudEvent(closed(number), {
    id: eventId(number),
    time: now.toISOString(),
    regionId: 'langstraat',
  });
  return JSON.stringify({
    'detail-type': changes.detailType ?? 'GroupClosed',
    detail: { ...detail, ...changes.detail },
  });
}

const batch = (...bodies: string[]): SQSEvent => ({
  Records: bodies.map(
    (body, index) =>
      ({
        messageId: `message-${index + 1}`,
        body,
        eventSource: 'aws:sqs',
      }) as SQSEvent['Records'][number],
  ),
});

async function handled(
  bodies: string[],
  handle: (event: ReceivedEvent) => Promise<void> = async () => {},
) {
  const seen: string[] = [];
  let failed: string[] = [];
  const handler = consumer(async (event) => {
    await handle(event);
    seen.push(event.id);
  });
  const log = await loggedLines(async () => {
    const response = (await handler(batch(...bodies), lambdaContext, () => {})) as SQSBatchResponse;
    failed = response.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
  });
  return { seen, failed, log };
}

describe('A batch of events', () => {
  it('is passed on event by event, parsed', async () => {
    const { seen, failed } = await handled([delivered(1), delivered(2)]);

    expect([seen, failed]).toEqual([[eventId(1), eventId(2)], []]);
  });

  it('with one failure reports only that one, and the others are handled', async () => {
    const { seen, failed } = await handled(
      [delivered(1), delivered(2), delivered(3)],
      async ({ id }) => {
        if (id === eventId(2)) throw new Error('not now');
      },
    );

    expect([seen, failed]).toEqual([[eventId(1), eventId(3)], ['message-2']]);
  });

  it('in which all fail reports all of them, and does not fail as a whole', async () => {
    const { failed } = await handled([delivered(1), delivered(2)], async () => {
      throw new Error('not now');
    });

    expect(failed).toEqual(['message-1', 'message-2']);
  });

  it.each([
    ['invalid JSON', 'Canarie'],
    ['JSON without an event', '{}'],
    ['an unknown event', delivered(1, { detailType: 'GroupRenamed' })],
    ['an event under another event’s name', delivered(1, { detailType: 'GroupsLinked' })],
    ['an event with an extra field', delivered(1, { detail: { email: 'canarie@canary.example' } })],
    ['an event without an id', delivered(1, { detail: { id: undefined } })],
    ['an event with empty data', delivered(1, { detail: { data: {} } })],
  ])('with %s reports only that one, and does not log its contents', async (_what, malformed) => {
    const { seen, failed, log } = await handled([malformed, delivered(2)]);

    expect([seen, failed]).toEqual([[eventId(2)], ['message-1']]);
    expect(log).toContain('record failed');
    expect(log).not.toMatch(/canar/i);
  });

  it('with a message without an event id is logged as unknown', async () => {
    const { log } = await handled(['{}']);

    expect(log).toContain('"eventId":"unknown"');
  });
});

describe('A record that failed', () => {
  it('is logged with the ids of the message and the event and the name of the error, but not the error message', async () => {
    const { log } = await handled([delivered(1)], async () => {
      throw new TypeError('Canarie canarie@canary.example');
    });

    expect(log).toContain('message-1');
    expect(log).toContain(eventId(1));
    expect(log).toContain('TypeError');
    expect(log).not.toMatch(/canar/i);
  });
});

describe('Records that are not our events', () => {
  it('are passed on unchanged, and fail individually', async () => {
    const seen: string[] = [];
    const handler = eachRecord(async (body) => {
      if (body === 'bad') throw new Error('bad');
      seen.push(body);
    });
    let response: unknown;

    await loggedLines(async () => {
      response = await handler(batch('one', 'bad', 'two'), lambdaContext, () => {});
    });

    expect([seen, response]).toEqual([
      ['one', 'two'],
      { batchItemFailures: [{ itemIdentifier: 'message-2' }] },
    ]);
  });
});

describe('A consumer of events about groups', () => {
  const started = toCloudEvent(
    {
      name: 'StarterKitRequested',
      data: { starterId: groupId(1), municipality: 'GM0766', followUp: true },
    },
    { id: eventId(1), time: now.toISOString(), regionId: 'langstraat' },
  );

  it('gets those events and fails on any other, because an operator must notice a wrong subscription', async () => {
    const seen: string[] = [];
    const handler = groupConsumer(onlyRegion(), async ({ data }) => void seen.push(data.groupId));
    let response: unknown;

    const log = await loggedLines(async () => {
      response = await handler(
        batch(
          JSON.stringify({ 'detail-type': 'StarterKitRequested', detail: started }),
          delivered(2),
        ),
        lambdaContext,
        () => {},
      );
    });

    expect([seen, response]).toEqual([
      [groupId(2)],
      { batchItemFailures: [{ itemIdentifier: 'message-1' }] },
    ]);
    expect(log).toContain(eventId(1));
  });
});

describe('Every event in the catalogue', () => {
  it.each(catalogue)('$name passes through the queue unchanged', async ({ name, example }) => {
    const event = { name, data: example } as DomainEvent;
    const detail = toCloudEvent(event, {
      id: eventId(1),
      time: now.toISOString(),
      regionId: 'langstraat',
    });
    const received: ReceivedEvent[] = [];

    await handled(
      [JSON.stringify({ 'detail-type': name, detail })],
      async (each) => void received.push(each),
    );

    expect(received).toEqual([
      { ...event, id: eventId(1), time: now.toISOString(), regionId: 'langstraat' },
    ]);
  });
});
