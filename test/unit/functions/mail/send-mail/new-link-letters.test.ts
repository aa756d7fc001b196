import { beforeEach, describe, expect, it } from 'vitest';
import type { DomainEvent } from '../../../../../events/catalogue.ts';
import { caps } from '../../../../../shared/domain/platform/caps.ts';
import { daysAfter } from '../../../../../shared/domain/platform/time.ts';
import type { TokenPurpose } from '../../../../../shared/domain/platform/token.ts';
import { MailFailed } from '../../../../../shared/ports/mail.ts';
import { dynamoMailSwitch } from '../../../../../shared/store/mail/dynamo-mail-switch.ts';
import { coordinatorOf, groupThatIs, now } from '../../../../support/builders.ts';
import {
  asker,
  joinRequestId,
  joinThatIs,
  sampleStarter,
} from '../../../../support/samples/sample-join.ts';
import { Scene, siteUrl } from './scene.ts';

const group = groupThatIs('active');
const coordinator = coordinatorOf(group);
const starter = sampleStarter({ confirmedAt: now.toISOString() });
const asked: DomainEvent = {
  name: 'NewLinkRequested',
  data: { linkRequestId: '01KAM0000000000000000000R1' },
};
let scene: Scene;

/**
 * Delivers a request for a new link that somebody made by entering this address on the page for this purpose and
 * subject.
 */
async function deliver(purpose: TokenPurpose, subject: string, email: string): Promise<void> {
  scene.linkRequests = [
    {
      id: '01KAM0000000000000000000R1',
      purpose,
      subject,
      mailbox: `digest of mailbox ${email.toLowerCase()}`,
    },
  ];
  await scene.deliver(asked);
}
/** Counts as many emails to this mailbox as it may receive in a day. */
async function fillMailbox(email: string): Promise<void> {
  for (let number = 1; number <= caps.mailbox.most; number += 1)
    await scene.mailboxCounts.count(
      `digest of mailbox ${email.toLowerCase()}`,
      `earlier ${number}`,
    );
}
/**
 * Changes the scene so that the subject of the page for this purpose has not been confirmed yet. Returns that subject,
 * and the email address of the person who is to confirm it.
 */
function unconfirmed(wanted: 'confirm' | 'ask-join' | 'ask-kit'): {
  readonly subject: string;
  readonly email: string;
} {
  const [, subject, email] = wishes.find(([purpose]) => purpose === wanted) ?? wishes[0];
  scene.groups = wanted === 'ask-join' ? [group] : [groupThatIs('submitted')];
  scene.joinRequests = [joinThatIs('submitted')];
  scene.starters = [sampleStarter()];
  return { subject, email };
}
const reference = group.reference ?? '';
const join = joinRequestId(1);

beforeEach(() => {
  scene = new Scene();
  scene.groups = [group];
  scene.coordinators = [coordinator];
  scene.joinRequests = [joinThatIs('open')];
  scene.starters = [starter];
});

const pages = {
  confirm: 'bevestigen',
  answer: 'antwoorden',
  manage: 'beheer',
  'answer-join': 'verzoek',
  'ask-join': 'deelnemen',
  'ask-kit': 'startpakket',
};
const wishes = [
  ['confirm', group.id, coordinator.email],
  ['answer', group.id, coordinator.email],
  ['manage', reference, coordinator.email],
  ['answer-join', join, coordinator.email],
  ['ask-join', join, asker.email],
  ['ask-kit', starter.id, starter.email],
] as const;

describe('A new link', () => {
  it.each(wishes)('to %s goes to the person who asked', async (purpose, subject, email) => {
    await deliver(purpose, subject, email);

    expect(scene.mailer.sent.map(({ to }) => to)).toEqual([email]);
    expect(scene.onlyMailTo(email).text).toContain(
      `${siteUrl}/${pages[purpose]}/${subject}#token-1`,
    );
    expect(scene.issued[0]?.claims.purpose).toBe(purpose);
  });

  it.each(wishes)('to %s is sent to nobody for any other address', async (purpose, subject) => {
    await deliver(purpose, subject, 'iemand.anders@post.example');

    expect(scene.mailer.sent).toEqual([]);
    expect(scene.issued).toEqual([]);
  });

  it.each(wishes)(
    'to %s is sent to nobody about what does not exist',
    async (purpose, _, email) => {
      await deliver(purpose, purpose === 'manage' ? 'LS-00000' : joinRequestId(9), email);

      expect(scene.mailer.sent).toEqual([]);
    },
  );

  it.each(['confirm', 'ask-join', 'ask-kit'] as const)(
    'to %s counts as one of the few emails to its mailbox until it is confirmed',
    async (wanted) => {
      const { subject, email } = unconfirmed(wanted);
      await fillMailbox(email);
      await deliver(wanted, subject, email);
      expect(scene.mailer.sent).toEqual([]);
      expect(scene.issued).toEqual([]);

      const mailSwitch = dynamoMailSwitch(scene.memory.table);
      await mailSwitch.set('first', 'stopped');
      await expect(deliver(wanted, subject, email)).rejects.toMatchObject({
        name: 'MailStopped',
      });

      await mailSwitch.set('first', 'sending');
      scene.now = daysAfter(now, 1);
      await deliver(wanted, subject, email);
      expect(scene.mailer.sent).toHaveLength(1);
    },
  );

  it('counts once against its mailbox, however often sending it fails or its event is delivered', async () => {
    const { subject, email } = unconfirmed('ask-kit');
    scene.mailer.failFor(email, new MailFailed('no', 'refused'));
    for (let times = 0; times <= caps.mailbox.most; times += 1)
      await expect(deliver('ask-kit', subject, email)).rejects.toBeInstanceOf(AggregateError);
    scene.mailer.recover();
    await deliver('ask-kit', subject, email);
    await deliver('ask-kit', subject, email);

    expect(scene.mailer.sent).toHaveLength(1);
    const countOther = (number: number) =>
      scene.mailboxCounts.count(`digest of mailbox ${email}`, `other ${number}`);
    for (let number = 1; number < caps.mailbox.most; number += 1)
      expect(await countOther(number)).toBe('counted');
    expect(await countOther(caps.mailbox.most)).toBe('full');
  });

  it.each(wishes)(
    'to %s is sent, once it is confirmed, however many first letters strangers cause to its mailbox',
    async (purpose, subject, email) => {
      await fillMailbox(email);
      await deliver(purpose, subject, email);

      expect(scene.mailer.sent).toHaveLength(1);
    },
  );

  it('repeats nothing that anybody typed', async () => {
    await deliver('manage', reference, coordinator.email);
    scene.ledger.entries.clear();
    await deliver('ask-join', join, asker.email);

    const texts = scene.mailer.sent.map(({ subject, text, html }) => subject + text + html).join();
    expect(scene.mailer.sent).toHaveLength(2);
    for (const typed of [
      group.name,
      group.area.streets,
      coordinator.name,
      asker.name,
      asker.street,
    ])
      expect(texts).not.toContain(typed);
  });

  it('is not sent once the request was removed', async () => {
    scene.linkRequests = [];
    await scene.deliver(asked);

    expect(scene.mailer.sent).toEqual([]);
  });

  it.each(['closed', 'rejected', 'pending'] as const)(
    'to manage a group is not sent when it is %s',
    async (status) => {
      scene.groups = [groupThatIs(status)];
      await deliver('manage', reference, coordinator.email);

      expect(scene.mailer.sent).toEqual([]);
    },
  );
});
