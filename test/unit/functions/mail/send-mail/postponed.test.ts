import { beforeEach, describe, expect, it } from 'vitest';
import { MailFailed, MailPostponed } from '../../../../../shared/ports/mail.ts';
import { sampleCoordinator, sampleGroup } from '../../../../support/samples/sample-group.ts';
import { idsOf, municipality, now, police, Scene } from './scene.ts';

const coordinator = sampleCoordinator();
const group = sampleGroup();
const confirmed = { name: 'RegistrationConfirmed', data: idsOf(group) } as const;
let scene: Scene;

beforeEach(() => {
  scene = new Scene();
  scene.groups = [group];
  scene.coordinators = [coordinator];
});

async function deliverPostponed(): Promise<MailPostponed> {
  const thrown = await scene.deliver(confirmed).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (thrown instanceof MailPostponed) return thrown;
  throw new Error('the delivery was not postponed', { cause: thrown });
}

describe('when no turn is left', () => {
  it('postpones the event without keeping a claim, and sends the rest on redelivery', async () => {
    scene.turns.left = 1;
    const { seconds } = await deliverPostponed();
    const before = scene.mailer.sent.map(({ to }) => to);
    const claimed = [...scene.ledger.entries.values()].filter(({ state }) => state === 'claimed');
    scene.turns.left = Infinity;

    await scene.deliver(confirmed);

    expect([before, claimed, seconds]).toEqual([[coordinator.email], [], 10]);
    expect(scene.mailer.sent.map(({ to }) => to)).toEqual([
      coordinator.email,
      police,
      municipality,
    ]);
  });

  it('takes no turn for a letter that was already sent', async () => {
    await scene.deliver(confirmed);

    await scene.deliver(confirmed);

    expect(scene.turns.taken).toBe(3);
  });
});

describe('when the mail service throttles', () => {
  it('slows all senders down and sends the letter in a later turn', async () => {
    scene.mailer.failFor(police, new MailFailed('no', 'Throttling', { service: 'too-fast' }));
    const slow = scene.turns.slowDown.bind(scene.turns);
    scene.turns.slowDown = async () => {
      scene.mailer.recover();
      await slow();
    };

    await scene.deliver(confirmed);

    expect(scene.turns.slowedDown).toBe(1);
    expect(scene.mailer.sent.map(({ to }) => to)).toEqual([
      coordinator.email,
      police,
      municipality,
    ]);
  });

  it('postpones the event when it keeps throttling', async () => {
    scene.turns.left = 5;
    scene.mailer.failFor(
      coordinator.email,
      new MailFailed('no', 'Throttling', { service: 'too-fast' }),
    );

    const { seconds } = await deliverPostponed();

    expect([scene.mailer.sent, scene.turns.slowedDown, seconds]).toEqual([[], 5, 10]);
  });
});

describe('when the mail service is unavailable', () => {
  const away = new MailFailed('no', 'AccountSendingPausedException', { service: 'away' });

  it('postpones the event without trying the other letters', async () => {
    scene.mailer.failFor(coordinator.email, away);

    const { cause } = await deliverPostponed();

    expect(cause).toBe(away);
    expect(scene.mailer.sent).toEqual([]);
    expect(scene.log.lines).toEqual([]);
  });

  it.each([
    ['half a minute at first, longer than a claim lasts', 1, 30],
    ['for as long as the age of the event', 300, 300],
    ['at most a quarter of an hour, even after days', 3 * 24 * 3600, 900],
  ])('waits %s', async (_what, age, expected) => {
    scene.now = new Date(now.getTime() + age * 1000);
    scene.mailer.failFor(coordinator.email, away);

    const { seconds } = await deliverPostponed();

    expect(seconds).toBe(expected);
  });

  it('postpones even when another letter was refused for good, which fails only when nothing else is left', async () => {
    scene.mailer.failFor(coordinator.email, new MailFailed('no', 'MessageRejected'));
    scene.mailer.failFor(police, away);

    await deliverPostponed();
    scene.mailer.recover();
    scene.mailer.failFor(coordinator.email, new MailFailed('no', 'MessageRejected'));
    const { errors } = await scene.deliverFailing(confirmed);

    expect(errors).toHaveLength(1);
    expect(scene.mailer.sent.map(({ to }) => to)).toEqual([police, municipality]);
  });

  it('keeps the claim of a letter that may have been sent', async () => {
    scene.mailer.failFor(
      coordinator.email,
      new MailFailed('unknown', 'InternalFailure', { service: 'away' }),
    );

    await deliverPostponed();

    expect([...scene.ledger.entries.values()]).toEqual([{ state: 'claimed' }]);
  });

  it('reports ids only', async () => {
    scene.mailer.failFor(coordinator.email, away);

    const { message } = await deliverPostponed();

    for (const secret of [coordinator.email, coordinator.name, group.name, 'token-'])
      expect(message).not.toContain(secret);
  });
});
