import { describe, expect, it } from 'vitest';
import { withdrawInvitation } from '../../../../shared/domain/desk/invitation.ts';
import { admit, officerRemoved } from '../../../../shared/domain/desk/officer.ts';
import { correctFacts, reopenJoining } from '../../../../shared/domain/groups/act-on-group.ts';
import { enrol, sayMembership, tickMember } from '../../../../shared/domain/groups/circle.ts';
import { approve } from '../../../../shared/domain/groups/decision.ts';
import { confirm } from '../../../../shared/domain/groups/registration.ts';
import { takeDueStep } from '../../../../shared/domain/groups/retention.ts';
import { withdraw } from '../../../../shared/domain/groups/withdrawal.ts';
import {
  answerJoin,
  confirmJoin,
  endJoin,
  requestJoin,
  withdrawJoin,
} from '../../../../shared/domain/joining/join-request.ts';
import { initialJoining, setJoining } from '../../../../shared/domain/joining/joining.ts';
import {
  confirmStarter,
  followUpStarter,
  requestStarterKit,
  starterRemoved,
  withdrawStarter,
} from '../../../../shared/domain/starting/starter.ts';
import { dynamoInvitations } from '../../../../shared/store/desk/dynamo-invitations.ts';
import { dynamoOfficers } from '../../../../shared/store/desk/dynamo-officers.ts';
import { dynamoActs } from '../../../../shared/store/groups/dynamo-acts.ts';
import { dynamoCircles } from '../../../../shared/store/groups/dynamo-circles.ts';
import { dynamoCoordinators } from '../../../../shared/store/groups/dynamo-coordinators.ts';
import { dynamoGroups } from '../../../../shared/store/groups/dynamo-groups.ts';
import { dynamoRegistrations } from '../../../../shared/store/groups/dynamo-registrations.ts';
import { dynamoJoining, dynamoJoins } from '../../../../shared/store/joining/dynamo-joins.ts';
import { dynamoLinks } from '../../../../shared/store/linking/dynamo-links.ts';
import { dynamoNewLinks } from '../../../../shared/store/mail/dynamo-new-links.ts';
import { dynamoStarters } from '../../../../shared/store/starting/dynamo-starters.ts';
import {
  dynamoTable,
  tableOfRegion,
  type RegionTable,
  type Write,
} from '../../../../shared/store/table.ts';
import {
  coordinatorId,
  coordinatorOf,
  dongen,
  eventId,
  groupId,
  groupThatIs,
  later,
  now,
} from '../../../support/builders.ts';
import { idempotencyKey, newRegistration } from '../../../support/group-story.ts';
import { sampleInvitation } from '../../../support/samples/sample-invitation.ts';
import {
  asker,
  joinRequestId,
  joinThatIs,
  sampleStarter,
} from '../../../support/samples/sample-join.ts';
import { memberThatIs } from '../../../support/samples/sample-member.ts';
import { sampleOfficer } from '../../../support/signed-in-officer.ts';
import { uncounted } from '../../../support/uncounted.ts';

const stamp = { newId: () => eventId(1), clock: () => now };
const group = groupThatIs('active');
const { identity, ...details } = sampleOfficer();
const admission = admit(identity, details, { id: details.id, now });
const joining = initialJoining(group);
const member = memberThatIs('invited');
const link = {
  groupId: groupId(1),
  neighbourId: groupId(2),
  neighbourRegionId: 'langstraat',
  neighbourMunicipality: dongen,
  distance: 10,
  relation: 'near',
  overlap: 0,
  crossesBorder: false,
  since: now.toISOString(),
  areaVersions: { own: 1, neighbour: 1 },
} as const;
const answer = { kind: 'full', coordinatorId: coordinatorId(1), at: now.toISOString() } as const;
const actBy = {
  officerId: 'wijkagent-dongen',
  officerTitle: 'Wijkagent Dongen',
  version: group.version,
  reason: 'asked',
  now,
} as const;
const isFull = setJoining(group, joining, 'full');

type Step = (table: RegionTable) => Promise<unknown>;
const steps: readonly (readonly [string, Step])[] = [
  [
    'a registration',
    (table) =>
      dynamoRegistrations(table, stamp).register(newRegistration(1), idempotencyKey(1), uncounted),
  ],
  [
    'a confirmation',
    (table) =>
      dynamoRegistrations(table, stamp).confirm(
        groupThatIs('submitted'),
        confirm(groupThatIs('submitted'), 'LS-7KQ4M', now),
        uncounted,
      ),
  ],
  [
    'the expiry of a registration',
    (table) =>
      dynamoRegistrations(table, stamp).saveAndForget(
        groupThatIs('submitted'),
        takeDueStep(groupThatIs('submitted'), later({ days: 8 })),
      ),
  ],
  [
    'a decision',
    (table) =>
      dynamoGroups(table, stamp).save(
        groupThatIs('pending'),
        approve(groupThatIs('pending'), { officerId: 'wijkagent-dongen', version: 2, now }),
      ),
  ],
  [
    'a removal of personal data',
    (table) =>
      dynamoGroups(table, stamp).saveAndForget(
        groupThatIs('rejected'),
        takeDueStep(groupThatIs('rejected'), later({ days: 60 })),
      ),
  ],
  [
    'a bounce',
    (table) =>
      dynamoCoordinators(table, stamp).saveMailState(
        coordinatorOf(group, { mailState: 'bouncing' }),
        {
          name: 'MailBounced',
          data: { groupId: group.id, coordinatorId: coordinatorId(1) },
        },
      ),
  ],
  [
    'a join request',
    (table) =>
      dynamoJoins(table, stamp).request(
        requestJoin(asker, group, joining, { now, id: joinRequestId(1) }),
        idempotencyKey(1),
        uncounted,
      ),
  ],
  [
    'the confirmation of a join request',
    (table) =>
      dynamoJoins(table, stamp).confirm(
        joinThatIs('submitted'),
        confirmJoin(joinThatIs('submitted'), group, joining, now),
        group,
        uncounted,
      ),
  ],
  [
    'the end of a join request',
    (table) => dynamoJoins(table, stamp).save(joinThatIs('open'), endJoin(joinThatIs('open'))),
  ],
  [
    'the removal of a join request',
    (table) =>
      dynamoJoins(table, stamp).remove(joinThatIs('lapsed'), {
        name: 'JoinRemoved',
        data: { groupId: group.id, joinRequestId: joinRequestId(1) },
      }),
  ],
  [
    'a starter',
    (table) =>
      dynamoStarters(table, stamp).request(
        requestStarterKit(sampleStarter(), { now, id: sampleStarter().id }),
        idempotencyKey(1),
        uncounted,
      ),
  ],
  [
    'the confirmation of a starter',
    (table) =>
      dynamoStarters(table, stamp).save(
        sampleStarter(),
        confirmStarter(sampleStarter(), now),
        uncounted,
      ),
  ],
  [
    'a request for a new link',
    (table) =>
      dynamoNewLinks(table, stamp).request(
        { id: 'link-request', purpose: 'manage', subject: groupId(1), mailbox: 'digest' },
        idempotencyKey(1),
        uncounted,
      ),
  ],
  [
    'a reminder of a registration that waits',
    (table) => {
      const pending = groupThatIs('pending', { confirmedAt: now.toISOString() });
      return dynamoGroups(table, stamp).save(pending, takeDueStep(pending, later({ days: 3 })));
    },
  ],
  [
    'a withdrawal',
    (table) =>
      dynamoGroups(table, stamp).save(
        groupThatIs('pending'),
        withdraw(groupThatIs('pending'), now),
      ),
  ],
  [
    'the withdrawal of a registration that nobody confirmed',
    (table) =>
      dynamoRegistrations(table, stamp).withdraw(
        groupThatIs('submitted'),
        withdraw(groupThatIs('submitted'), now),
      ),
  ],
  [
    'the withdrawal of a join request that nobody confirmed',
    (table) =>
      dynamoJoins(table, stamp).withdraw(
        joinThatIs('submitted'),
        withdrawJoin(joinThatIs('submitted')),
      ),
  ],
  [
    'the withdrawal of a starter who confirmed nothing',
    (table) =>
      dynamoStarters(table, stamp).withdraw(sampleStarter(), withdrawStarter(sampleStarter())),
  ],
  [
    'a follow-up of a starter',
    (table) =>
      dynamoStarters(table, stamp).save(
        sampleStarter(),
        followUpStarter(sampleStarter(), { officerId: 'oov-dongen', at: now.toISOString() }),
      ),
  ],
  [
    'the removal of a starter',
    (table) =>
      dynamoStarters(table, stamp).remove(sampleStarter(), starterRemoved(sampleStarter())),
  ],
  ['a new officer', (table) => dynamoOfficers(table, stamp, String).save(undefined, admission)],
  [
    'the removal of an officer',
    (table) =>
      dynamoOfficers(table, stamp, String).remove(
        admission.officer,
        officerRemoved(admission.officer),
      ),
  ],
  [
    'the withdrawal of an invitation',
    (table) =>
      dynamoInvitations(table, stamp).withdraw(withdrawInvitation(sampleInvitation(), undefined)),
  ],
  [
    'a correction by an officer',
    (table) =>
      dynamoActs(table, stamp).save(
        group,
        'LS-7KQ4M',
        correctFacts(group, { participants: 12 }, actBy),
        idempotencyKey(1),
      ),
  ],
  [
    'joining that an officer opens again',
    (table) =>
      dynamoActs(table, stamp).save(
        group,
        'LS-7KQ4M',
        reopenJoining(group, { ...joining, state: 'paused' }, actBy),
        idempotencyKey(1),
      ),
  ],
  ['a link', (table) => dynamoLinks(table, stamp).link(link, group)],
  ['a remeasured link', (table) => dynamoLinks(table, stamp).update(link, group)],
  ['the end of a link', (table) => dynamoLinks(table, stamp).unlink(link, group)],
  [
    'an enrolment',
    async (table) => {
      const change = enrol(group, member.coordinatorId, undefined, now);
      if (change) await dynamoCircles(table, stamp).save(change, group);
    },
  ],
  [
    'what a coordinator says about the circle',
    async (table) => {
      const change = sayMembership(group, member, 'joined', now);
      if (change) await dynamoCircles(table, stamp).save(change, group);
    },
  ],
  [
    "an officer's tick",
    async (table) => {
      const tick = {
        tick: 'in',
        version: 1,
        officerId: 'oov-dongen',
        officerTitle: 'OOV',
      } as const;
      const change = tickMember(member, { ...tick, now });
      if (change) await dynamoCircles(table, stamp).save(change);
    },
  ],
];

/** A table on which every write succeeds, and the transactions sent to it. */
function recordingTable(): { table: RegionTable; transactions: (readonly Write[])[] } {
  const transactions: (readonly Write[])[] = [];
  const table = {
    ...tableOfRegion(dynamoTable('recorded'), 'langstraat'),
    get: async () => undefined,
    query: async () => [],
    transact: async (writes: readonly Write[]) => void transactions.push(writes),
  };
  return { table, transactions };
}

const isEvent = ({ Put }: Write): boolean => String(Put?.Item?.['SK']).startsWith('EVENT#');
const changesState = (write: Write): boolean => !isEvent(write) && !write.ConditionCheck;

describe('State and its event are stored in one transaction or not at all:', () => {
  it.each(steps)('%s', async (_what, step) => {
    const { table, transactions } = recordingTable();

    await step(table);

    expect(transactions).toHaveLength(1);
    expect(transactions[0]?.filter(isEvent)).toHaveLength(1);
    expect(transactions[0]?.some(changesState)).toBe(true);
  });

  it('an answer that closes joining, with an event for the answer and one for the group', async () => {
    const { table, transactions } = recordingTable();

    await dynamoJoins(table, stamp).save(
      joinThatIs('open'),
      answerJoin(joinThatIs('open'), joining, answer),
    );

    expect(transactions).toHaveLength(1);
    expect(transactions[0]?.filter(isEvent).map(({ Put }) => Put?.Item?.['name'])).toEqual([
      'JoinAnswered',
      'JoiningChanged',
    ]);
  });

  it('a reference, on the condition that no other group has it, because a read before the write would miss concurrent requests', async () => {
    const { table, transactions } = recordingTable();

    await dynamoRegistrations(table, stamp).confirm(
      groupThatIs('submitted'),
      confirm(groupThatIs('submitted'), 'LS-7KQ4M', now),
      uncounted,
    );

    const reference = transactions[0]?.find(({ Put }) =>
      String(Put?.Item?.['PK']).startsWith('REFERENCE#'),
    );
    expect(transactions).toHaveLength(1);
    expect(reference?.Put?.ConditionExpression).toContain('attribute_not_exists(PK)');
  });

  it('joining that a coordinator sets to full', async () => {
    const { table, transactions } = recordingTable();
    if (!isFull) throw new Error('nothing changes');

    await dynamoJoining(table, stamp).save(isFull);

    expect(transactions).toHaveLength(1);
    expect(transactions[0]?.filter(isEvent)).toHaveLength(1);
  });
});
