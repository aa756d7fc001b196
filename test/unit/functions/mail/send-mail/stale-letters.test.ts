import { beforeEach, describe, expect, it } from 'vitest';
import type { DomainEvent } from '../../../../../events/catalogue.ts';
import type { Group, GroupStatus } from '../../../../../shared/domain/groups/group.ts';
import { groupStatuses } from '../../../../../shared/domain/groups/group.ts';
import { coordinatorId } from '../../../../support/builders.ts';
import { nomination } from '../../../../support/other-coordinators-scene.ts';
import { sampleCoordinator, sampleGroup } from '../../../../support/samples/sample-group.ts';
import { idsOf, now, Scene } from './scene.ts';

const coordinator = sampleCoordinator();
const second = sampleCoordinator({
  id: coordinatorId(2),
  role: 'second',
  email: 'tweede@vaart.example',
});
const officerId = 'wijkagent-dongen';
const decision = {
  kind: 'asked',
  officerId,
  at: now.toISOString(),
  text: 'Een vraag of reden.',
} as const;
const events: Record<string, (group: Group) => DomainEvent> = {
  GroupRegistered: (group) => ({ name: 'GroupRegistered', data: idsOf(group) }),
  RegistrationConfirmed: (group) => ({ name: 'RegistrationConfirmed', data: idsOf(group) }),
  QuestionAsked: (group) => ({ name: 'QuestionAsked', data: { ...idsOf(group), officerId } }),
  QuestionAnswered: (group) => ({ name: 'QuestionAnswered', data: idsOf(group) }),
  GroupRejected: (group) => ({ name: 'GroupRejected', data: { ...idsOf(group), officerId } }),
  CoordinatorEnrolled: (group) => ({
    name: 'CoordinatorEnrolled',
    data: { groupId: group.id, coordinatorId: coordinator.id, municipality: group.municipality },
  }),
  CoordinatorInvited: (group) => ({
    name: 'CoordinatorInvited',
    data: {
      groupId: group.id,
      municipality: group.municipality,
      invitationId: coordinatorId(8),
      coordinatorId: coordinator.id,
    },
  }),
  CoordinatorJoined: (group) => ({
    name: 'CoordinatorJoined',
    data: {
      groupId: group.id,
      municipality: group.municipality,
      coordinatorId: second.id,
    },
  }),
  SuccessorNominated: (group) => ({
    name: 'SuccessorNominated',
    data: {
      groupId: group.id,
      municipality: group.municipality,
      nominationId: nomination().id,
      coordinatorId: second.id,
      byCoordinatorId: coordinator.id,
    },
  }),
  SuccessorNominationEnded: (group) => ({
    name: 'SuccessorNominationEnded',
    data: {
      groupId: group.id,
      municipality: group.municipality,
      nominationId: nomination().id,
      coordinatorId: second.id,
      byCoordinatorId: second.id,
    },
  }),
  CoordinatorHandedOver: (group) => ({
    name: 'CoordinatorHandedOver',
    data: {
      groupId: group.id,
      municipality: group.municipality,
      coordinatorId: coordinator.id,
      fromCoordinatorId: second.id,
    },
  }),
  CoordinatorRemoved: (group) => ({
    name: 'CoordinatorRemoved',
    data: {
      groupId: group.id,
      coordinatorId: coordinatorId(9),
      municipality: group.municipality,
    },
  }),
  GroupClosed: (group) => ({ name: 'GroupClosed', data: idsOf(group) }),
};
/** For each event, the states of a group in which the letter about the event is still sent. */
const lettersIn: Record<keyof typeof events, readonly GroupStatus[]> = {
  GroupRegistered: ['submitted'],
  RegistrationConfirmed: ['pending', 'asked', 'active', 'dormant'],
  QuestionAsked: ['asked'],
  QuestionAnswered: ['pending'],
  GroupRejected: ['rejected'],
  CoordinatorEnrolled: ['active'],
  CoordinatorInvited: ['active'],
  CoordinatorJoined: ['active', 'dormant'],
  SuccessorNominated: ['active'],
  SuccessorNominationEnded: ['active', 'dormant'],
  CoordinatorHandedOver: ['active', 'dormant'],
  CoordinatorRemoved: ['active', 'dormant'],
  GroupClosed: ['closed'],
};
const cases = Object.keys(events).flatMap((name) =>
  groupStatuses.map((status) => ({
    name,
    status,
    outcome: lettersIn[name]?.includes(status) ? 'sends mail' : 'sends nothing',
  })),
);
let scene: Scene;

beforeEach(() => {
  scene = new Scene();
  scene.coordinators = [coordinator];
  scene.nomination = nomination();
  scene.coordinatorInvitations = [
    {
      id: coordinatorId(8),
      groupId: sampleGroup().id,
      email: 'buur@vaart.example',
      invitedAt: now.toISOString(),
      expiresAt: '2026-11-28T12:00:00.000Z',
    },
  ];
});

async function deliver(name: string, group: Group): Promise<void> {
  scene.groups = [group];
  if (['CoordinatorJoined', 'SuccessorNominated'].includes(name))
    scene.coordinators = [coordinator, second];
  const event = events[name]?.(group);
  if (!event) throw new Error(`no event ${name}`);
  await scene.deliver(event);
}

describe('letters follow the current state:', () => {
  it.each(cases)('$name $outcome when the group is $status', async ({ name, status, outcome }) => {
    await deliver(name, sampleGroup({ status, decision }));

    expect(scene.mailer.sent.length > 0).toBe(outcome === 'sends mail');
  });

  it.each(Object.keys(events))('%s sends nothing when the group is unknown', async (name) => {
    const event = events[name]?.(sampleGroup());
    if (!event) throw new Error(`no event ${name}`);

    await scene.deliver(event);

    expect(scene.mailer.sent).toEqual([]);
    expect(scene.ledger.entries.size).toBe(0);
  });

  it('a letter to confirm is not sent after the deadline to confirm', async () => {
    const group = sampleGroup({ status: 'submitted', confirmBy: '2026-11-21T11:58:59.000Z' });

    await deliver('GroupRegistered', group);

    expect(scene.mailer.sent).toEqual([]);
  });

  it('a letter to confirm is still sent at the deadline to confirm', async () => {
    await deliver(
      'GroupRegistered',
      sampleGroup({ status: 'submitted', confirmBy: now.toISOString() }),
    );

    expect(scene.mailer.sent).toHaveLength(1);
  });

  it('a question without text is not passed on', async () => {
    await deliver(
      'QuestionAsked',
      sampleGroup({
        status: 'asked',
        decision: { kind: 'asked', officerId, at: now.toISOString() },
      }),
    );
    await deliver('QuestionAsked', sampleGroup({ status: 'asked' }));

    expect(scene.mailer.sent).toEqual([]);
    expect(scene.log.lines).toEqual([]);
  });

  it('officers are not asked about a registration that has changed since, because the newer event asks them', async () => {
    const group = sampleGroup({ version: 4 });
    scene.groups = [group];

    await scene.deliver({ name: 'RegistrationConfirmed', data: { ...idsOf(group), version: 2 } });

    expect(scene.mailer.sent.map(({ to }) => to)).toEqual([coordinator.email]);
  });

  it('an earlier question is not passed on, because the newer event passes on the newer one', async () => {
    const group = sampleGroup({ status: 'asked', version: 5, decision });
    scene.groups = [group];

    await scene.deliver({
      name: 'QuestionAsked',
      data: { ...idsOf(group), version: 3, officerId },
    });

    expect(scene.mailer.sent).toEqual([]);
  });

  it('a coordinator who left the group is not welcomed', async () => {
    const group = sampleGroup({ status: 'active' });
    scene.coordinators = [];

    await deliver('CoordinatorEnrolled', group);

    expect(scene.mailer.sent).toEqual([]);
  });
});

describe('a coordinator whose mail does not arrive', () => {
  const reasons = ['bouncing', 'complained'] as const;
  const letters = [
    { name: 'GroupRegistered', status: 'submitted' },
    { name: 'QuestionAsked', status: 'asked' },
    { name: 'GroupRejected', status: 'rejected' },
    { name: 'CoordinatorEnrolled', status: 'active' },
    { name: 'GroupClosed', status: 'closed' },
  ] as const;

  it.each(letters.flatMap((letter) => reasons.map((mailState) => ({ ...letter, mailState }))))(
    'gets nothing on $name when the mail state is $mailState',
    async ({ name, status, mailState }) => {
      scene.coordinators = [{ ...coordinator, mailState }];

      await deliver(name, sampleGroup({ status, decision }));

      expect(scene.mailer.sent).toEqual([]);
    },
  );

  it('does not stop the letters to the officers', async () => {
    scene.coordinators = [{ ...coordinator, mailState: 'bouncing' }];

    await deliver('RegistrationConfirmed', sampleGroup());

    expect(scene.mailer.sent).toHaveLength(2);
    expect(scene.mailer.to(coordinator.email)).toEqual([]);
  });
});
