import { beforeEach, describe, expect, it } from 'vitest';
import { MailFailed } from '../../../../../shared/ports/mail.ts';
import { dayMs } from '../../../../../shared/domain/platform/time.ts';
import { keepLedgerDays } from '../../../../../shared/domain/mail/ledger.ts';
import { eventId, later, tolerated } from '../../../../support/builders.ts';
import { sampleCoordinator, sampleGroup } from '../../../../support/samples/sample-group.ts';
import { idsOf, municipality, now, police, Scene } from './scene.ts';

const coordinator = sampleCoordinator();
const group = sampleGroup();
const confirmed = { name: 'RegistrationConfirmed', data: idsOf(group) } as const;
const keyOf = (letter: string, recipientId: string) => `${eventId(1)} ${letter} ${recipientId}`;
let scene: Scene;

beforeEach(() => {
  scene = new Scene();
  scene.groups = [group];
  scene.coordinators = [coordinator];
});

describe('sending each letter once', () => {
  it('sends nothing when the same event is redelivered', async () => {
    await scene.deliver(confirmed);

    await scene.deliver(confirmed);

    expect(scene.mailer.sent).toHaveLength(3);
  });

  it('sends nothing for a replay of the whole archive, although the ledger has forgotten the older letters', async () => {
    await scene.deliver(confirmed);
    const sent = scene.mailer.sent.length;

    for (let days = 1; days <= 400; days += 1) {
      scene.now = later({ days });
      // The table removes ledger entries at the end of their retention period.
      if (days >= keepLedgerDays) scene.ledger.entries.clear();
      await scene.deliver(confirmed);
    }

    expect(scene.mailer.sent).toHaveLength(sent);
  });

  it('still sends a letter that waited for weeks, because the mail service was away', async () => {
    scene.now = later({ days: 28 });

    await scene.deliver(confirmed);

    expect(scene.mailer.sent).toHaveLength(3);
  });

  it.each([
    ['is sent for an event of 29 days', 0, 3],
    ['is no longer sent a minute later', tolerated, 0],
  ] as const)('a letter %s', async (_what, seconds, sent) => {
    scene.now = new Date(now.getTime() + 29 * dayMs + seconds * 1000);

    await scene.deliver(confirmed);

    expect(scene.mailer.sent).toHaveLength(sent);
  });

  it('sends again for another event of the same kind', async () => {
    await scene.deliver(confirmed, 1);

    await scene.deliver(confirmed, 2);

    expect(scene.mailer.sent).toHaveLength(6);
  });

  it('records the message id with the coordinator or desk mailbox that it went to', async () => {
    await scene.deliver(confirmed);

    expect(await scene.ledger.recipientOf('message-1')).toEqual({
      regionId: 'langstraat',
      groupId: group.id,
      coordinatorId: coordinator.id,
    });
    expect(await scene.ledger.recipientOf('message-2')).toEqual({
      regionId: 'langstraat',
      mailboxId: 'wijkagent-dongen',
    });
    expect(scene.ledger.entries.get(keyOf('approval-request', 'wijkagent-dongen'))).toMatchObject({
      state: 'sent',
      messageId: 'message-2',
    });
  });

  it('skips a letter that another delivery is sending, and fails so that the queue retries', async () => {
    await scene.ledger.claim({
      eventId: eventId(1),
      letter: 'approval-request',
      recipientId: 'wijkagent-dongen',
    });

    const { errors } = await scene.deliverFailing(confirmed);

    expect(scene.mailer.to(police)).toEqual([]);
    expect(scene.mailer.to(municipality)).toHaveLength(1);
    expect(errors.map(({ cause }) => cause.name)).toEqual(['LetterBusy']);
  });
});

describe('a letter that a concurrent delivery has sent', () => {
  it('is not sent again, although it was unsent when this delivery checked', async () => {
    await scene.deliver(confirmed);
    scene.ledger.wasSent = async () => false;

    await scene.deliver(confirmed);

    expect(scene.mailer.sent).toHaveLength(3);
    expect([...scene.ledger.entries.values()].map(({ state }) => state)).toEqual([
      'sent',
      'sent',
      'sent',
    ]);
  });
});

describe('when the mail service fails for one recipient', () => {
  it('sends to all the others and then fails, so that the queue retries', async () => {
    scene.mailer.failFor(coordinator.email, new MailFailed('no', 'MessageRejected'));

    const { errors } = await scene.deliverFailing(confirmed);

    expect(scene.mailer.sent.map(({ to }) => to)).toEqual([police, municipality]);
    expect(errors).toHaveLength(1);
  });

  it('sends only the missing letter on redelivery when the service refused it', async () => {
    scene.mailer.failFor(police, new MailFailed('no', 'Throttling'));
    await scene.deliverFailing(confirmed);
    scene.mailer.recover();

    await scene.deliver(confirmed);

    expect(scene.mailer.sent.map(({ to }) => to)).toEqual([
      coordinator.email,
      municipality,
      police,
    ]);
  });

  it('does not resend before the claim lapses when the letter may have been sent', async () => {
    scene.mailer.failFor(police, new MailFailed('unknown', 'TimeoutError'));
    await scene.deliverFailing(confirmed);
    scene.mailer.recover();

    const { errors } = await scene.deliverFailing(confirmed);

    expect(errors.map(({ cause }) => cause.name)).toEqual(['LetterBusy']);
    expect(scene.mailer.to(police)).toEqual([]);
    scene.ledger.lapse();
    await scene.deliver(confirmed);
    expect(scene.mailer.to(police)).toHaveLength(1);
  });

  it('treats an unknown error as a letter that may have been sent', async () => {
    scene.mailer.failFor(police, new Error('something else'));

    await scene.deliverFailing(confirmed);

    expect(scene.ledger.entries.get(keyOf('approval-request', 'wijkagent-dongen'))).toEqual({
      state: 'claimed',
    });
  });

  it('reports and logs ids only', async () => {
    scene.mailer.failFor(coordinator.email, new MailFailed('no', 'MessageRejected'));
    scene.mailer.failFor(police, new MailFailed('unknown', 'ECONNRESET'));

    const error = await scene.deliverFailing(confirmed);

    const reported = JSON.stringify([
      error.message,
      error.errors.map(({ message, cause }) => [message, cause.message]),
      scene.log.lines,
    ]);
    expect(error.message).toBe(
      `event ${eventId(1)}: letter registration-received to ${coordinator.id} was not sent; letter approval-request to wijkagent-dongen was not sent`,
    );
    expect(scene.log.lines.map(({ ids }) => ids)).toEqual([
      {
        region: 'langstraat',
        eventId: eventId(1),
        letter: 'registration-received',
        recipientId: coordinator.id,
      },
      {
        region: 'langstraat',
        eventId: eventId(1),
        letter: 'approval-request',
        recipientId: 'wijkagent-dongen',
      },
    ]);
    for (const secret of [
      coordinator.email,
      coordinator.name,
      coordinator.phone,
      police,
      group.name,
      'token-',
    ])
      expect(reported).not.toContain(secret);
  });
});

describe('when a letter cannot be written', () => {
  it('still sends the other letters, and releases the claim for the redelivery', async () => {
    scene.keyMissing = true;
    await scene.deliverFailing(confirmed);
    const before = scene.mailer.sent.map(({ to }) => to);
    scene.keyMissing = false;

    await scene.deliver(confirmed);

    expect(before).toEqual([police, municipality]);
    expect(scene.mailer.sent.map(({ to }) => to)).toEqual([
      police,
      municipality,
      coordinator.email,
    ]);
  });

  it('keeps both causes when the claim cannot be released', async () => {
    scene.keyMissing = true;
    scene.ledger.release = async () => {
      throw new Error('no table');
    };

    const { errors } = await scene.deliverFailing(confirmed);

    expect(errors.map(({ cause }) => cause.errors.map(({ message }: Error) => message))).toEqual([
      ['no table for tokens', 'no table'],
    ]);
  });
});

describe('when the state changes while a letter with a token is being written', () => {
  const submitted = sampleGroup({ status: 'submitted', version: 1, reference: undefined });
  const registered = { name: 'GroupRegistered', data: idsOf(submitted) } as const;

  beforeEach(() => {
    scene.groups = [submitted];
  });

  it('sends nothing to an address that the recipient no longer has, and a redelivery uses the new one', async () => {
    const before = scene.coordinators;
    scene.beforeToken = () => {
      scene.coordinators = before.map((each) => ({ ...each, email: 'nieuw@post.example' }));
    };

    const { errors } = await scene.deliverFailing(registered);
    const sent = scene.mailer.sent.map(({ to }) => to);
    await scene.deliver(registered);

    expect(errors.map(({ cause }) => cause.name)).toEqual(['RecipientChanged']);
    expect(sent).toEqual([]);
    expect(scene.mailer.sent.map(({ to }) => to)).toEqual(['nieuw@post.example']);
  });

  it('sends nothing, and does not fail, if the letter has become irrelevant', async () => {
    scene.beforeToken = () => {
      scene.groups = [];
    };

    await scene.deliver(registered);

    expect(scene.mailer.sent).toEqual([]);
    expect(scene.log.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });
});
