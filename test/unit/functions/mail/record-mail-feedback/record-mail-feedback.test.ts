import { describe, expect, it } from 'vitest';
import {
  UnknownMessage,
  recordMailFeedback,
} from '../../../../../functions/mail/record-mail-feedback/record-mail-feedback.ts';
import {
  coordinatorId,
  coordinatorOf,
  eventId,
  groupId,
  groupThatIs,
  now,
} from '../../../../support/builders.ts';
import { exampleDesk } from '../../../../../shared/regions/index.ts';
import { FakeCoordinators } from '../../../../support/fakes/fake-coordinators.ts';
import { FakeDesks } from '../../../../support/fakes/fake-desks.ts';
import { FakeGroups } from '../../../../support/fakes/fake-groups.ts';
import { FakeLedger } from '../../../../support/fakes/fake-ledger.ts';
import { FakeLog } from '../../../../support/fakes/fake-log.ts';

const recipient = { groupId: groupId(1), coordinatorId: coordinatorId(1) };

/** The dependencies in one region, with these groups and sent messages. */
function withGroups(groups: FakeGroups, ledger: FakeLedger) {
  const coordinators = new FakeCoordinators(groups);
  const log = new FakeLog();
  const desks = new FakeDesks(exampleDesk('langstraat'));
  const deskOf = () => desks;
  const own = { groups, coordinatorsOf: () => coordinators, desks, deskOf, clock: () => now };
  return { ...own, ledger, messages: ledger, log };
}

async function given({ to = 'coordinator' }: { to?: 'coordinator' | 'officer' } = {}) {
  const group = groupThatIs('active');
  const ledger = new FakeLedger();
  await ledger.sent(
    { eventId: eventId(1), letter: 'welcome', recipientId: to },
    'message-1',
    to === 'coordinator' ? recipient : undefined,
  );
  return withGroups(new FakeGroups().add(group, coordinatorOf(group)), ledger);
}
const mailState = async ({ groups }: Awaited<ReturnType<typeof given>>) =>
  (await groups.coordinators(groupId(1)))[0]?.mailState;

describe('Mail feedback', () => {
  it.each([
    ['bounced', 'bouncing', 'MailBounced'],
    ['complained', 'complained', 'MailComplained'],
  ] as const)(
    'of the kind %s marks the coordinator as %s, with an event of ids only',
    async (kind, state, name) => {
      const needs = await given();

      await recordMailFeedback(needs, { kind, messageId: 'message-1' });

      expect(await mailState(needs)).toBe(state);
      expect(needs.groups.events).toEqual([{ name, data: recipient }]);
    },
  );

  it('marks that coordinator and no other in the group', async () => {
    const needs = await given();
    needs.groups.add(
      groupThatIs('active'),
      coordinatorOf(groupThatIs('active'), { id: coordinatorId(2), role: 'second' }),
      coordinatorOf(groupThatIs('active')),
    );
    await needs.ledger.sent(
      { eventId: eventId(2), letter: 'welcome', recipientId: 'second' },
      'message-2',
      { groupId: groupId(1), coordinatorId: coordinatorId(2) },
    );

    await recordMailFeedback(needs, { kind: 'bounced', messageId: 'message-2' });

    const states = (await needs.groups.coordinators(groupId(1))).map(({ id, mailState: state }) => [
      id,
      state,
    ]);
    expect(Object.fromEntries(states)).toEqual({
      [coordinatorId(1)]: 'ok',
      [coordinatorId(2)]: 'bouncing',
    });
  });

  it('that arrives twice marks the coordinator once', async () => {
    const needs = await given();

    for (let time = 0; time < 2; time += 1)
      await recordMailFeedback(needs, { kind: 'bounced', messageId: 'message-1' });

    expect(needs.groups.events).toHaveLength(1);
  });

  it('after a complaint does not replace the complaint', async () => {
    const needs = await given();
    await recordMailFeedback(needs, { kind: 'complained', messageId: 'message-1' });

    await recordMailFeedback(needs, { kind: 'bounced', messageId: 'message-1' });

    expect(await mailState(needs)).toBe('complained');
    expect(needs.groups.events).toHaveLength(1);
  });

  it.each(['bounced', 'complained'] as const)(
    'of the kind %s marks the desk mailbox, and no other mailbox',
    async (kind) => {
      const needs = await given();
      const [failing, other] = needs.desks.stored?.mailboxes ?? [];
      const mailboxId = failing?.id ?? '';
      const letter = { eventId: eventId(3), letter: 'approval-request', recipientId: mailboxId };
      await needs.ledger.sent(letter, 'message-3', { mailboxId });

      await recordMailFeedback(needs, { kind, messageId: 'message-3' });

      const [marked, unmarked] = needs.desks.stored?.mailboxes ?? [];
      expect(marked).toEqual({ ...failing, failingSince: now.toISOString() });
      expect(unmarked).toEqual(other);
      expect(needs.groups.events).toEqual([]);
    },
  );

  it('about an officer is only logged', async () => {
    const needs = await given({ to: 'officer' });

    await recordMailFeedback(needs, { kind: 'bounced', messageId: 'message-1' });

    expect(needs.log.lines).toMatchObject([{ level: 'warn', ids: { kind: 'bounced' } }]);
    expect(needs.groups.events).toEqual([]);
  });

  it('that arrives before the mail is in the ledger is retried', async () => {
    const needs = await given();

    await expect(
      recordMailFeedback(needs, { kind: 'bounced', messageId: 'message-2' }),
    ).rejects.toBeInstanceOf(UnknownMessage);

    expect(needs.groups.events).toEqual([]);
  });

  it('about a removed coordinator is ignored', async () => {
    const needs = withGroups(new FakeGroups(), (await given()).ledger);

    await recordMailFeedback(needs, { kind: 'bounced', messageId: 'message-1' });

    expect(needs.groups.events).toEqual([]);
  });
});
