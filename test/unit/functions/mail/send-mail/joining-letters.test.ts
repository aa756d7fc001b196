import { beforeEach, describe, expect, it } from 'vitest';
import type { DomainEvent } from '../../../../../events/catalogue.ts';
import { forgetNow } from '../../../../../shared/domain/groups/retention.ts';
import { joinStatuses, type JoinStatus } from '../../../../../shared/domain/joining/values.ts';
import {
  tolerated,
  endOfDay,
  activeGroup,
  areas,
  coordinatorId,
  coordinatorOf,
  groupThatIs,
  later,
} from '../../../../support/builders.ts';
import { asker, joinRequestId, joinThatIs } from '../../../../support/samples/sample-join.ts';
import { Scene, siteUrl } from './scene.ts';

const group = groupThatIs('active');
const first = coordinatorOf(group);
const second = coordinatorOf(group, {
  id: coordinatorId(2),
  role: 'second',
  email: 'tweede@vaart.example',
});
const ids = { groupId: group.id, joinRequestId: joinRequestId(1) };
const events = {
  JoinRequested: { name: 'JoinRequested', data: ids },
  JoinConfirmed: { name: 'JoinConfirmed', data: ids },
  JoinReminderDue: { name: 'JoinReminderDue', data: ids },
  JoinAnswered: {
    name: 'JoinAnswered',
    data: { ...ids, coordinatorId: coordinatorId(1), answer: 'accepted' },
  },
  JoinLapsed: { name: 'JoinLapsed', data: ids },
  JoinEnded: { name: 'JoinEnded', data: ids },
  JoinRemoved: { name: 'JoinRemoved', data: ids },
} as const satisfies Record<string, DomainEvent>;
/** The number of letters sent for each event, by the current state of the join request. */
const lettersIn: Record<keyof typeof events, Partial<Record<JoinStatus, number>>> = {
  JoinRequested: { submitted: 1 },
  JoinConfirmed: { open: 2 },
  JoinReminderDue: { open: 2 },
  JoinAnswered: { accepted: 1, full: 1, elsewhere: 1, lapsed: 1, ended: 1 },
  JoinLapsed: { full: 1, elsewhere: 1, lapsed: 1, ended: 1 },
  JoinEnded: { full: 1, elsewhere: 1, lapsed: 1, ended: 1 },
  JoinRemoved: {},
};
const names = Object.keys(events) as (keyof typeof events)[];
let scene: Scene;

beforeEach(() => {
  scene = new Scene();
  scene.groups = [group];
  scene.coordinators = [first, second];
});

async function deliver(name: keyof typeof events, status: JoinStatus, times = 1): Promise<void> {
  scene.joinRequests = [joinThatIs(status)];
  for (let time = 0; time < times; time += 1) await scene.deliver(events[name]);
}

describe('one letter for each event, by the current state', () => {
  it.each(
    names.flatMap((name) =>
      joinStatuses.map((status) => ({ name, status, count: lettersIn[name][status] ?? 0 })),
    ),
  )(
    '$name sends $count when the request is $status, however often it is delivered',
    async ({ name, status, count }) => {
      await deliver(name, status, 3);

      expect(scene.mailer.sent).toHaveLength(count);
      expect(new Set(scene.mailer.sent.map(({ to }) => to)).size).toBe(count);
    },
  );

  it.each(names)('%s sends nothing when the request has been removed', async (name) => {
    await scene.deliver(events[name]);

    expect(scene.mailer.sent).toEqual([]);
  });
});

describe('the letter to confirm a join request', () => {
  it('goes to the given address with its own token, and shows nothing else from the form', async () => {
    await deliver('JoinRequested', 'submitted');

    const mail = scene.onlyMailTo(asker.email);
    expect(mail.text).toContain(`${siteUrl}/deelnemen/${joinRequestId(1)}#token-1`);
    expect(mail.subject + mail.text + mail.html).not.toMatch(/Aanvrager|Havenweg|woon er net/);
    expect(scene.issued[0]).toEqual({
      claims: {
        purpose: 'ask-join',
        subjectId: joinRequestId(1),
        recipientId: joinRequestId(1),
        version: 1,
      },
      expires: endOfDay(30),
    });
  });

  it('is still sent at the deadline to confirm', async () => {
    scene.now = later({ hours: 48 });

    await deliver('JoinRequested', 'submitted');

    expect(scene.mailer.sent).toHaveLength(1);
  });

  it('is not sent after the deadline to confirm', async () => {
    scene.now = later({ hours: 48, seconds: tolerated });

    await deliver('JoinRequested', 'submitted');

    expect(scene.mailer.sent).toEqual([]);
  });
});

describe('the letter to the coordinators', () => {
  it.each(['JoinConfirmed', 'JoinReminderDue'] as const)(
    'for %s gives each the street, the note and their own token, but not the asker',
    async (name) => {
      await deliver(name, 'open');

      for (const [index, { email }] of [first, second].entries()) {
        const mail = scene.onlyMailTo(email);
        expect(mail.text).toContain('Havenweg');
        expect(mail.text).toContain('Ik woon er net.');
        expect(mail.text).toContain(`${siteUrl}/verzoek/${joinRequestId(1)}#token-${index + 1}`);
        expect(mail.text + mail.html).not.toMatch(/Test Aanvrager|aanvrager@/);
      }
      expect(scene.issued.map(({ claims }) => [claims.purpose, claims.recipientId])).toEqual([
        ['answer-join', first.id],
        ['answer-join', second.id],
      ]);
    },
  );

  it.each([
    ['JoinConfirmed', `Iemand wil meedoen met uw groep: ${group.name}`],
    ['JoinReminderDue', `Iemand wacht op uw antwoord: ${group.name}`],
  ] as const)('for %s has the subject %s', async (name, subject) => {
    await deliver(name, 'open');

    expect(scene.mailer.sent.map((mail) => mail.subject)).toEqual([subject, subject]);
  });

  it('is not sent when the asker is no longer known', async () => {
    scene.joinRequests = [joinThatIs('open', { asker: undefined })];

    await scene.deliver(events.JoinConfirmed);

    expect(scene.mailer.sent).toEqual([]);
  });

  it('is not sent to an address that bounces, but is still sent to the other one', async () => {
    scene.coordinators = [{ ...first, mailState: 'bouncing' }, second];

    await deliver('JoinConfirmed', 'open');

    expect(scene.mailer.sent.map(({ to }) => to)).toEqual([second.email]);
  });
});

describe('the letter with the reply', () => {
  it.each(['accepted', 'full', 'elsewhere', 'lapsed', 'ended'] as const)(
    'for %s never shows a coordinator',
    async (status) => {
      await deliver(status === 'lapsed' ? 'JoinLapsed' : 'JoinAnswered', status);

      const { text, html, replyTo } = scene.onlyMailTo(asker.email);
      for (const personal of [first.name, first.email, first.phone, second.email])
        expect(text + html + replyTo).not.toContain(personal);
    },
  );

  it('suggests only nearby groups that can be joined, and names the desk', async () => {
    const [near, full] = [
      activeGroup(2, areas.kaatsheuvelWest, { name: 'Buurtapp West' }),
      activeGroup(3, areas.kaatsheuvelOost, { name: 'Buurtapp Oost' }),
    ];
    scene.groups = [group, near, full];
    scene.nearby = [near, full].map(({ id }) => ({
      groupId: id,
      distance: 900,
      relation: 'near' as const,
      overlap: 0,
    }));
    scene.joining.set(full, { state: 'full' });

    await deliver('JoinLapsed', 'lapsed');

    const { text } = scene.onlyMailTo(asker.email);
    expect(text).toContain(`${siteUrl}/groepen/${near.reference}`);
    expect(text).not.toContain('Buurtapp Oost');
    expect(text).toContain('buurtpreventie@langstraat.example');
  });
});

describe('the groups suggested in the letter with the reply', () => {
  it('are at most the five nearest', async () => {
    const others = [7, 3, 5, 2, 6, 4].map((number) => activeGroup(number, areas.kaatsheuvelWest));
    scene.groups = [group, ...others];
    scene.nearby = others.map(({ id }) => ({
      groupId: id,
      distance: Number(id.slice(-1)) * 100,
      relation: 'near' as const,
      overlap: 0,
    }));

    await deliver('JoinLapsed', 'lapsed');

    const { text } = scene.onlyMailTo(asker.email);
    expect([...text.matchAll(/groepen\/LS-0000(\d)/g)].map(([, number]) => number)).toEqual([
      '2',
      '3',
      '4',
      '5',
      '6',
    ]);
  });
});

it('An asker reads the reference of a group that closed and was forgotten at once', async () => {
  const closed = groupThatIs('closed');
  scene.groups = [forgetNow(closed, later({ days: 1 })).group];

  await deliver('JoinEnded', 'ended');

  const { subject, text } = scene.onlyMailTo(asker.email);
  expect(subject).toBe(`De groep is gestopt: ${closed.reference}`);
  expect(text).toContain(`met de groep ${closed.reference}.`);
});
