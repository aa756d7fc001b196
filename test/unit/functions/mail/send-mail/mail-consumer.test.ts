import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { beforeEach, describe, expect, it } from 'vitest';
import { toCloudEvent, type ReceivedEvent } from '../../../../../events/catalogue.ts';
import {
  mailConsumer,
  postponedSinceAttribute,
  type PostponedMail,
} from '../../../../../functions/mail/send-mail/mail-consumer.ts';
import {
  MailPostponed,
  MailStopped,
  type MailTurns,
  type Urgency,
} from '../../../../../shared/ports/mail.ts';
import { eventId, groupId, later, now } from '../../../../support/builders.ts';
import { FakeTurns } from '../../../../support/fakes/fake-turns.ts';
import { lambdaContext } from '../../../../support/gateway-event.ts';
import { loggedLines } from '../../../../support/logged-lines.ts';

const queues = {
  first: 'https://queues.example/0/mail-first',
  urgent: 'https://queues.example/0/mail-urgent',
  normal: 'https://queues.example/0/mail',
};
const context = { ...lambdaContext, getRemainingTimeInMillis: () => 60_000 };
let putBackMessages: (PostponedMail & { readonly queueUrl: string; readonly seconds: number })[];
let requestedTurns: { readonly urgency: Urgency; readonly until: Date }[];

beforeEach(() => {
  [putBackMessages, requestedTurns] = [[], []];
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
  /** When each message was first postponed. */
  readonly postponedSince?: string;
}

async function handled(
  handle: (event: ReceivedEvent, turns: MailTurns) => Promise<void>,
  { bodies = [body(1)], queue = 'mail', putBack, postponedSince }: Given = {},
) {
  const handler = mailConsumer(handle, {
    queues,
    clock: () => later({ seconds: 90 }),
    turns: (urgency, until) => {
      requestedTurns.push({ urgency, until });
      return new FakeTurns();
    },
    putBack:
      putBack ??
      (async (queueUrl, message, seconds) =>
        void putBackMessages.push({ queueUrl, ...message, seconds })),
  });
  const Records = bodies.map((text, index) => ({
    messageId: `message-${index + 1}`,
    body: text,
    messageAttributes:
      postponedSince === undefined
        ? {}
        : { [postponedSinceAttribute]: { dataType: 'String', stringValue: postponedSince } },
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

describe('A queued mail event', () => {
  it.each([
    ['mail-urgent', 'urgent'],
    ['mail', 'normal'],
  ] as const)(
    'from the queue %s is %s, and gets turns while there is time left to send',
    async (queue, urgency) => {
      await handled(async () => {}, { queue });

      expect(requestedTurns).toEqual([{ urgency, until: later({ seconds: 90 + 48 }) }]);
    },
  );

  it('goes back to its own queue as a new message when postponed, and counts as handled', async () => {
    const { failed } = await handled(postpone, { queue: 'mail-urgent' });

    expect(failed).toEqual([]);
    expect(putBackMessages).toEqual([
      {
        queueUrl: queues.urgent,
        body: body(1),
        seconds: 300,
        postponedSince: later({ seconds: 90 }).toISOString(),
      },
    ]);
  });

  const twoDaysAgo = later({ seconds: 90 - 2 * 86_400 }).toISOString();

  it('keeps the time at which it was first postponed, for at most two days', async () => {
    const { failed } = await handled(postpone, { postponedSince: twoDaysAgo });

    expect(failed).toEqual([]);
    expect(putBackMessages).toMatchObject([{ postponedSince: twoDaysAgo }]);
  });

  it('fails when it is postponed after more than two days, and can so become a dead letter', async () => {
    const longer = new Date(Date.parse(twoDaysAgo) - 60_001).toISOString();
    const { failed } = await handled(postpone, { postponedSince: longer });

    expect([failed, putBackMessages]).toEqual([['message-1'], []]);
  });

  it('waits for as long as an operator has stopped its mail, and may then be postponed anew', async () => {
    const { failed } = await handled(
      async () => {
        throw new MailStopped('all', ['langstraat']);
      },
      { postponedSince: now.toISOString().replace(/^\d+/, '2020') },
    );

    expect(failed).toEqual([]);
    expect(putBackMessages).toEqual([{ queueUrl: queues.normal, body: body(1), seconds: 300 }]);
  });

  it('waits in its own queue while an operator has stopped its mail, and its log line names the region', async () => {
    const { failed, log } = await handled(
      async () => {
        throw new MailStopped('all', ['langstraat']);
      },
      { queue: 'mail-urgent' },
    );

    expect(failed).toEqual([]);
    expect(putBackMessages).toEqual([{ queueUrl: queues.urgent, body: body(1), seconds: 300 }]);
    expect(log).toMatch(/"region":"langstraat".*"reason":"[^"]*stopped all mail of langstraat"/);
  });

  it('does not count as late while its mail is stopped, but as stopped', async () => {
    const { log } = await handled(
      async () => {
        throw new MailStopped('first', ['langstraat']);
      },
      { queue: 'mail-first' },
    );

    expect(JSON.stringify(log)).toMatch(/StoppedMailAge\W+90\b/);
    expect(JSON.stringify(log)).not.toContain('FirstMailAge');
  });

  it('stays in its queue when it fails, and the others of its batch are handled', async () => {
    const { failed } = await handled(
      async ({ id }) => {
        if (id === eventId(2)) throw new Error('not this one');
      },
      { bodies: [body(1), body(2)] },
    );

    expect([failed, putBackMessages]).toEqual([['message-2'], []]);
  });

  it('stays in its queue when it cannot be put back', async () => {
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

  it('records how late its mail is, sent or postponed, in the metric that the alarm watches', async () => {
    const { log } = await handled(postpone, { queue: 'mail-urgent' });
    const { log: other } = await handled(async () => {});

    expect(JSON.stringify(log)).toMatch(/UrgentMailAge\W+90\b/);
    expect(JSON.stringify(other)).toMatch(/NormalMailAge\W+90\b/);
  });
});
