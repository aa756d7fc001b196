import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { beforeEach, describe, expect, it } from 'vitest';
import { toCloudEvent, type ReceivedEvent } from '../../../../../events/catalogue.ts';
import { mailConsumer } from '../../../../../functions/mail/send-mail/mail-consumer.ts';
import { MailPostponed } from '../../../../../shared/ports/letters.ts';
import type { MailTurns, Urgency } from '../../../../../shared/ports/mail.ts';
import { eventId, groupId, later, now } from '../../../../support/builders.ts';
import { FakeTurns } from '../../../../support/fakes/fake-turns.ts';
import { lambdaContext } from '../../../../support/gateway-event.ts';
import { loggedLines } from '../../../../support/logged-lines.ts';

const queues = {
  urgent: 'https://queues.example/0/mail-urgent',
  normal: 'https://queues.example/0/mail',
};
const context = { ...lambdaContext, getRemainingTimeInMillis: () => 60_000 };
let back: { readonly queueUrl: string; readonly body: string; readonly seconds: number }[];
let asked: { readonly urgency: Urgency; readonly until: Date }[];

beforeEach(() => {
  [back, asked] = [[], []];
});

function body(number: number): string {
  const closed = {
    name: 'GroupClosed',
    data: { groupId: groupId(number), municipality: 'GM0766', version: 4 },
  } as const;
  const detail = toCloudEvent(closed, {
    id: eventId(number),
    time: now.toISOString(),
    regionId: 'langstraat',
  });
  return JSON.stringify({ 'detail-type': 'GroupClosed', detail });
}

interface Given {
  readonly bodies?: string[];
  readonly queue?: string;
  readonly putBack?: () => Promise<void>;
}

async function handled(
  handle: (event: ReceivedEvent, turns: MailTurns) => Promise<void>,
  { bodies = [body(1)], queue = 'mail', putBack }: Given = {},
) {
  const handler = mailConsumer(handle, {
    queues,
    clock: () => later({ seconds: 90 }),
    turns: (urgency, until) => {
      asked.push({ urgency, until });
      return new FakeTurns();
    },
    putBack:
      putBack ??
      (async (queueUrl, text, seconds) => void back.push({ queueUrl, body: text, seconds })),
  });
  const Records = bodies.map((text, index) => ({
    messageId: `message-${index + 1}`,
    body: text,
    eventSource: 'aws:sqs',
    eventSourceARN: `arn:aws:sqs:eu-west-1:0:${queue}`,
  }));
  let failed: string[] = [];
  const log = await loggedLines(async () => {
    const response = (await handler(
      { Records } as unknown as SQSEvent,
      context,
      () => {},
    )) as SQSBatchResponse;
    failed = response.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
  });
  return { failed, log };
}

const postpone = async () => {
  throw new MailPostponed('the service is away', 300);
};

describe('An event that ends in mails', () => {
  it.each([
    ['mail-urgent', 'urgent'],
    ['mail', 'normal'],
  ] as const)(
    'from the queue %s is %s, and has turns as long as there is time left to send',
    async (queue, urgency) => {
      await handled(async () => {}, { queue });

      expect(asked).toEqual([{ urgency, until: later({ seconds: 90 + 48 }) }]);
    },
  );

  it('that is postponed goes back to its own queue as a new message, and counts as handled', async () => {
    const { failed } = await handled(postpone, { queue: 'mail-urgent' });

    expect(failed).toEqual([]);
    expect(back).toEqual([{ queueUrl: queues.urgent, body: body(1), seconds: 300 }]);
  });

  it('that failed is no postponed one: it stays in its queue, and the others of its batch go through', async () => {
    const { failed } = await handled(
      async ({ id }) => {
        if (id === eventId(2)) throw new Error('not this one');
      },
      { bodies: [body(1), body(2)] },
    );

    expect([failed, back]).toEqual([['message-2'], []]);
  });

  it('that cannot be put back stays in its queue', async () => {
    const { failed } = await handled(postpone, {
      putBack: async () => {
        throw new Error('no queue');
      },
    });

    expect(failed).toEqual(['message-1']);
  });

  it.each([
    ['is malformed', { bodies: ['{}'] }],
    ['comes from another queue', { queue: 'other' }],
  ])('fails when it %s', async (_what, given) => {
    const { failed } = await handled(async () => {}, given);

    expect(failed).toEqual(['message-1']);
  });

  it('tells how late its mails are, sent or postponed, under the name that the alarm watches', async () => {
    const { log } = await handled(postpone, { queue: 'mail-urgent' });
    const { log: other } = await handled(async () => {});

    expect(JSON.stringify(log)).toMatch(/UrgentMailAge\W+90\b/);
    expect(JSON.stringify(other)).toMatch(/NormalMailAge\W+90\b/);
  });
});
