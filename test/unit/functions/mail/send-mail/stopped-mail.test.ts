import { beforeEach, describe, expect, it } from 'vitest';
import type { DomainEvent } from '../../../../../events/catalogue.ts';
import { daysAfter } from '../../../../../shared/domain/platform/time.ts';
import { MailFailed, MailStopped } from '../../../../../shared/ports/mail.ts';
import { sampleGroup } from '../../../../support/samples/sample-group.ts';
import { linked, ofLaren, ofVaart, sceneAcrossRegions } from './across-regions.ts';
import { idsOf, municipality, now, police, type Scene } from './scene.ts';

const pending = sampleGroup();
const confirmed = { name: 'RegistrationConfirmed', data: idsOf(pending) } as const;
let scene: Scene;

beforeEach(() => {
  scene = sceneAcrossRegions();
  scene.stopped.add('langstraat');
});

/** Delivers an event whose mail is expected to be stopped, and returns the resulting error. */
async function deliverStopped(event: DomainEvent): Promise<MailStopped> {
  const thrown = await scene.deliver(event).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (thrown instanceof MailStopped) return thrown;
  throw new Error('the event did not wait', { cause: thrown });
}

const recipients = (): readonly string[] => scene.mailer.sent.map(({ to }) => to).toSorted();

describe('While an operator has stopped the mail of a region', () => {
  beforeEach(() => {
    scene.groups = [pending];
    scene.coordinators = [ofVaart];
  });

  it('an event waits without a claim or a turn, and its letters go once after mail is resumed', async () => {
    const { seconds, message } = await deliverStopped(confirmed);
    const untouched = [recipients(), scene.ledger.entries.size, scene.turns.taken];
    scene.stopped.clear();

    await scene.deliver(confirmed);
    await scene.deliver(confirmed);

    expect(untouched).toEqual([[], 0, 0]);
    expect(recipients()).toEqual([ofVaart.email, municipality, police].toSorted());
    expect([seconds, message]).toEqual([
      300,
      'mail postponed: an operator has stopped all mail of langstraat',
    ]);
  });

  it('the mail of another region is sent at once', async () => {
    scene.stopped.clear();
    scene.stopped.add('bel');

    await scene.deliver(confirmed);

    expect(recipients()).toEqual([ofVaart.email, municipality, police].toSorted());
  });

  it('a letter that no longer applies when mail is resumed is not sent', async () => {
    await deliverStopped(confirmed);
    scene.groups = [{ ...pending, status: 'withdrawn' }];
    scene.stopped.clear();

    await scene.deliver(confirmed);

    expect(recipients()).toEqual([]);
  });

  it('no token is issued; those in the letters that waited are valid as long as in any other letter', async () => {
    await deliverStopped(confirmed);
    const before = scene.issued.length;
    scene.now = daysAfter(now, 10);
    scene.stopped.clear();

    await scene.deliver(confirmed);

    expect(before).toBe(0);
    expect(scene.issued.length).toBeGreaterThan(0);
    for (const { expires } of scene.issued)
      expect(expires.getTime()).toBeGreaterThanOrEqual(daysAfter(scene.now, 30).getTime());
  });
});

describe('A link between a region whose mail is stopped and another', () => {
  it.each([
    ['langstraat', ofLaren.email, ofVaart.email],
    ['bel', ofVaart.email, ofLaren.email],
  ])(
    'with the mail of %s stopped, the letters of the other region go at once and the rest once later',
    async (stopped, atOnce, later) => {
      scene.stopped.clear();
      scene.stopped.add(stopped);
      await deliverStopped(linked);
      await deliverStopped(linked);
      const first = recipients();
      scene.stopped.clear();

      await scene.deliver(linked);

      expect(first).toContain(atOnce);
      expect(first).not.toContain(later);
      expect(new Set(recipients()).size).toBe(recipients().length);
      expect(recipients()).toEqual(expect.arrayContaining([atOnce, later]));
    },
  );

  it('waits too if a letter of the other region fails, so that the waiting letters are no dead letters', async () => {
    scene.mailer.failFor(ofLaren.email, new MailFailed('no', 'MessageRejected'));

    await deliverStopped(linked);
    scene.stopped.clear();
    const { errors } = await scene.deliverFailing(linked);

    expect(errors).toHaveLength(1);
    expect(recipients()).toContain(ofVaart.email);
  });
});
