import { beforeEach, describe, expect, it } from 'vitest';
import { ConcurrentChange } from '../../../../shared/domain/errors.ts';
import {
  acceptInvitation,
  inviteCoordinator,
} from '../../../../shared/domain/groups/coordinator-invitation.ts';
import type { Coordinator } from '../../../../shared/domain/groups/coordinator.ts';
import { close } from '../../../../shared/domain/groups/group-life.ts';
import { forgetNow } from '../../../../shared/domain/groups/retention.ts';
import { acceptNomination, nominate } from '../../../../shared/domain/groups/succession.ts';
import { dynamoCoordinatorInvitations } from '../../../../shared/store/groups/dynamo-coordinator-invitations.ts';
import { dynamoCoordinators } from '../../../../shared/store/groups/dynamo-coordinators.ts';
import { dynamoGroups } from '../../../../shared/store/groups/dynamo-groups.ts';
import { dynamoNominations } from '../../../../shared/store/groups/dynamo-nominations.ts';
import { coordinatorItem, groupItem } from '../../../../shared/store/groups/group-items.ts';
import { sortKeys } from '../../../../shared/store/keys.ts';
import { tableOfRegion } from '../../../../shared/store/table.ts';
import {
  coordinatorId,
  coordinatorOf,
  groupThatIs,
  later,
  now,
} from '../../../support/builders.ts';
import { stampAt } from '../../../support/engine.ts';
import { idempotencyKey } from '../../../support/group-story.ts';
import { invitationId } from '../../../support/other-coordinators-scene.ts';
import { findableAs } from '../../../support/plain-digester.ts';
import { TableInMemory } from '../../../support/simulation/table-in-memory.ts';
import { uncounted } from '../../../support/uncounted.ts';

const regionId = 'langstraat';
const group = groupThatIs('active');
const person = (number: number): Coordinator =>
  coordinatorOf(group, {
    id: coordinatorId(number),
    role: number === 1 ? 'first' : 'second',
    email: `beheerder${number}@post.example`,
  });
const people = [person(1), person(2), person(3)] as const;
const [first, second, third] = people;
const nobody = { version: 0, nomination: undefined };
let memory: TableInMemory;
/** Runs once, just before the next transaction. */
let interruption: (() => Promise<unknown>) | undefined;
let stored: Awaited<ReturnType<typeof given>>;

beforeEach(async () => {
  interruption = undefined;
  memory = new TableInMemory(async (kind, request) => {
    const interrupting = kind === 'transaction' ? interruption : undefined;
    if (interrupting) interruption = undefined;
    await interrupting?.();
    return request();
  });
  stored = await given();
});

async function given() {
  const table = tableOfRegion(memory.table, regionId);
  const items = [
    groupItem(regionId, group),
    ...people.map((each) => coordinatorItem(regionId, each)),
  ];
  await table.transact(items.map((Item) => ({ Put: { TableName: table.name, Item } })));
  const stamp = stampAt();
  return {
    groups: dynamoGroups(table, stamp),
    coordinators: dynamoCoordinators(table, stamp),
    invitations: dynamoCoordinatorInvitations(table, stamp),
    nominations: dynamoNominations(table, stamp),
  };
}

function nominationOf(nominee: Coordinator) {
  const nominated = nominate(group, first, nominee, {
    nomination: undefined,
    invited: false,
    id: invitationId(9),
    now,
  });
  if (!nominated) throw new Error('nobody was nominated');
  return nominated;
}
const nominateSecond = (before = nobody) =>
  stored.nominations.nominate(group, before, nominationOf(second));
async function accept(): Promise<void> {
  const { nomination, event } = acceptNomination(
    group,
    nominationOf(second).nomination,
    second,
    now,
  );
  await stored.nominations.accept(group, nomination, event);
}
const inviteSuccessor = () => {
  const present = { coordinators: people, invitations: [], nomination: undefined };
  const by = { id: invitationId(1), by: first, successor: true, now };
  const invited = inviteCoordinator(group, present, 'genodigde@post.example', by);
  const { invitations } = stored;
  return invitations.invite(group, nobody, invited, idempotencyKey(1), uncounted);
};
const remove = ({ id }: Coordinator) =>
  stored.coordinators.remove(
    { groupId: group.id, id },
    {
      name: 'CoordinatorRemoved',
      data: { groupId: group.id, municipality: group.municipality, coordinatorId: id },
    },
  );
const roles = async () => (await stored.groups.coordinators(group.id)).map(({ role }) => role);
const items = () => memory.all().filter(({ SK }) => SK === sortKeys.nomination);

describe('A nomination', () => {
  it('is removed by the table after seven days', async () => {
    await nominateSecond();

    expect(items().map(({ expiresAt }) => expiresAt)).toEqual([
      Math.floor(later({ days: 7 }).getTime() / 1000),
    ]);
    expect(await stored.nominations.find(group.id)).toEqual(nominationOf(second).nomination);
  });

  it('is stored only if there is none, or the one that was read has expired', async () => {
    await nominateSecond();
    await expect(nominateSecond()).rejects.toBeInstanceOf(ConcurrentChange);

    const { nomination } = nominationOf(second);
    await stored.nominations.nominate(group, { version: 0, nomination }, nominationOf(third));

    expect(await stored.nominations.find(group.id)).toMatchObject({ coordinatorId: third.id });
  });

  it.each(['first', 'nominee'] as const)(
    'is not stored if the %s leaves at the same time',
    async (who) => {
      interruption = () => remove(who === 'first' ? first : second);

      await expect(nominateSecond()).rejects.toBeInstanceOf(ConcurrentChange);
      expect(items()).toEqual([]);
    },
  );

  it('is not stored if a successor is invited at the same time, or the other way round', async () => {
    interruption = inviteSuccessor;
    await expect(nominateSecond()).rejects.toBeInstanceOf(ConcurrentChange);

    stored = await given();
    await nominateSecond({ ...nobody, version: 1 });
    expect(items()).toHaveLength(1);
    const invited = stored.invitations.of(group.id);
    expect((await invited).invitations).toHaveLength(1);
    await expect(
      stored.invitations.invite(
        group,
        { version: 1, nomination: undefined },
        inviteCoordinator(
          group,
          { coordinators: people, invitations: [], nomination: undefined },
          'ander@post.example',
          { id: invitationId(2), by: first, successor: true, now },
        ),
        idempotencyKey(2),
        uncounted,
      ),
    ).rejects.toBeInstanceOf(ConcurrentChange);
  });

  it('that is accepted leaves exactly one first coordinator, and no nomination', async () => {
    await nominateSecond();

    await accept();

    expect(await roles()).toEqual(['second', 'first', 'second']);
    expect(items()).toEqual([]);
    await expect(accept()).rejects.toBeInstanceOf(ConcurrentChange);
  });

  it.each([
    { who: 'the first', leaving: first },
    { who: 'the nominee', leaving: second },
  ])('cannot be accepted if $who leaves at the same time', async ({ leaving }) => {
    await nominateSecond();
    interruption = () => remove(leaving);

    await expect(accept()).rejects.toBeInstanceOf(ConcurrentChange);
    expect((await roles()).filter((role) => role === 'first')).toHaveLength(1);
    expect(items()).toEqual([]);
  });

  it('stays if a third coordinator leaves', async () => {
    await nominateSecond();

    await remove(third);

    expect(items()).toHaveLength(1);
  });

  it('made while the nominee leaves makes leaving fail, so that it is tried again', async () => {
    interruption = () => nominateSecond();

    await expect(remove(second)).rejects.toBeInstanceOf(ConcurrentChange);
    await remove(second);

    expect(items()).toEqual([]);
  });

  it('is removed with its group', async () => {
    await nominateSecond();

    await stored.groups.saveAndForget(group, forgetNow(close(group, now).group, now));

    expect(items()).toEqual([]);
  });
});

it('Whoever accepts an invitation as the successor is the only first coordinator', async () => {
  await inviteSuccessor();
  const [invitation] = (await stored.invitations.of(group.id)).invitations;
  if (!invitation) throw new Error('nobody was invited');
  const details = { name: 'Test Opvolger', phone: '+31612345670', shareContact: false };
  const context = { coordinatorId: coordinatorId(4), termsVersion: '2026-11', now };
  const joined = acceptInvitation(group, people, invitation, details, context);

  const coordinator = await findableAs(joined.coordinator);
  await stored.invitations.accept(group, invitation, { ...joined, coordinator });

  expect(await roles()).toEqual(['second', 'second', 'second', 'first']);
});
