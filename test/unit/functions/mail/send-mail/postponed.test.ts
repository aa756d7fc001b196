import { beforeEach, describe, expect, it } from 'vitest';
import { MailFailed, MailPostponed } from '../../../../../shared/ports/letters.ts';
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

async function postponed(): Promise<MailPostponed> {
  const thrown = await scene.deliver(confirmed).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (thrown instanceof MailPostponed) return thrown;
  throw new Error('the delivery was not postponed', { cause: thrown });
}

describe('when no turn is left', () => {
  it('postpones the event, holds no claim, and sends the rest when it comes again', async () => {
    scene.turns.left = 1;
    const { seconds } = await postponed();
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

  it('takes no turn for a letter that was sent before', async () => {
    await scene.deliver(confirmed);

    await scene.deliver(confirmed);

    expect(scene.turns.taken).toBe(3);
  });
});

describe('when the mail service says that it goes too fast', () => {
  it('slows everybody down and sends the letter in a next turn', async () => {
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

  it('postpones the event when it goes on saying so', async () => {
    scene.turns.left = 5;
    scene.mailer.failFor(
      coordinator.email,
      new MailFailed('no', 'Throttling', { service: 'too-fast' }),
    );

    const { seconds } = await postponed();

    expect([scene.mailer.sent, scene.turns.slowedDown, seconds]).toEqual([[], 5, 10]);
  });
});

describe('when the mail service takes no mail at all', () => {
  const away = new MailFailed('no', 'AccountSendingPausedException', { service: 'away' });

  it('postpones the event without trying the other letters', async () => {
    scene.mailer.failFor(coordinator.email, away);

    const { cause } = await postponed();

    expect(cause).toBe(away);
    expect(scene.mailer.sent).toEqual([]);
    expect(scene.log.lines).toEqual([]);
  });

  it.each([
    ['half a minute at first, longer than a claim', 1, 30],
    ['as long as the event is old', 300, 300],
    ['a quarter of an hour at most, also after days', 3 * 24 * 3600, 900],
  ])('waits %s', async (_what, age, expected) => {
    scene.now = new Date(now.getTime() + age * 1000);
    scene.mailer.failFor(coordinator.email, away);

    const { seconds } = await postponed();

    expect(seconds).toBe(expected);
  });

  it('postpones also when another letter of the event was refused for good: that counts when nothing else is left', async () => {
    scene.mailer.failFor(coordinator.email, new MailFailed('no', 'MessageRejected'));
    scene.mailer.failFor(police, away);

    await postponed();
    scene.mailer.recover();
    scene.mailer.failFor(coordinator.email, new MailFailed('no', 'MessageRejected'));
    const { errors } = await scene.deliverFailing(confirmed);

    expect(errors).toHaveLength(1);
    expect(scene.mailer.sent.map(({ to }) => to)).toEqual([police, municipality]);
  });

  it('keeps the claim of a letter that may be on its way', async () => {
    scene.mailer.failFor(
      coordinator.email,
      new MailFailed('unknown', 'InternalFailure', { service: 'away' }),
    );

    await postponed();

    expect([...scene.ledger.entries.values()]).toEqual([{ state: 'claimed' }]);
  });

  it('tells ids only', async () => {
    scene.mailer.failFor(coordinator.email, away);

    const { message } = await postponed();

    for (const secret of [coordinator.email, coordinator.name, group.name, 'token-'])
      expect(message).not.toContain(secret);
  });
});
