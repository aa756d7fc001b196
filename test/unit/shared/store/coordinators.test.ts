import { beforeEach, describe, expect, it } from 'vitest';
import { ConcurrentChange } from '../../../../shared/domain/errors.ts';
import type { Coordinator } from '../../../../shared/domain/groups/coordinator.ts';
import { dynamoCircles } from '../../../../shared/store/groups/dynamo-circles.ts';
import { dynamoContacts } from '../../../../shared/store/groups/dynamo-contacts.ts';
import { dynamoCoordinators } from '../../../../shared/store/groups/dynamo-coordinators.ts';
import { dynamoGroups } from '../../../../shared/store/groups/dynamo-groups.ts';
import { coordinatorItem, groupItem } from '../../../../shared/store/groups/group-items.ts';
import { contactItems } from '../../../../shared/store/groups/contact-items.ts';
import { enrol } from '../../../../shared/domain/groups/circle.ts';
import { eraseCoordinator } from '../../../../shared/domain/groups/own-details.ts';
import { partitions } from '../../../../shared/store/keys.ts';
import { tableOfRegion } from '../../../../shared/store/table.ts';
import {
  coordinatorId,
  coordinatorOf,
  dongen,
  groupId,
  groupThatIs,
  later,
  now,
} from '../../../support/builders.ts';
import { stampAt } from '../../../support/engine.ts';
import { findableAs, plainDigester } from '../../../support/plain-digester.ts';
import { TableInMemory } from '../../../support/simulation/table-in-memory.ts';

const regionId = 'langstraat';
const stamp = stampAt();
const group = groupThatIs('active');
const number = (of: number): Coordinator =>
  coordinatorOf(group, {
    id: coordinatorId(of),
    role: of === 1 ? 'first' : 'second',
    email: `beheerder${of}@post.example`,
    phone: `+3161234567${of}`,
    consents: { terms: { givenAt: later({ days: of }).toISOString(), textVersion: '2026-11' } },
  });
const removed = (of: number) =>
  ({
    name: 'CoordinatorRemoved',
    data: { groupId: groupId(1), coordinatorId: coordinatorId(of), municipality: dongen },
  }) as const;

let memory: TableInMemory;
beforeEach(() => {
  memory = new TableInMemory(
    async (_kind, request) => request(),
    () => undefined,
  );
});

async function given(...numbers: readonly number[]) {
  const table = tableOfRegion(memory.table, regionId);
  await table.transact([{ Put: { TableName: table.name, Item: groupItem(regionId, group) } }]);
  for (const each of numbers) {
    const coordinator = await findableAs(number(each));
    const items = [coordinatorItem(regionId, coordinator), ...contactItems(regionId, coordinator)];
    await table.transact(items.map((Item) => ({ Put: { TableName: table.name, Item } })));
  }
  return {
    coordinators: dynamoCoordinators(table, stamp),
    groups: dynamoGroups(table, stamp),
    circles: dynamoCircles(table, stamp),
    contacts: dynamoContacts(table),
  };
}
type Given = Awaited<ReturnType<typeof given>>;
const rolesIn = async ({ groups }: Given) =>
  (await groups.coordinators(groupId(1))).map(({ id, role }) => [id, role]);

describe('Storing new details', () => {
  it('replaces the digests as well', async () => {
    const needs = await given(1);
    const before = await findableAs(number(1));
    const after = await findableAs({ ...number(1), phone: '+31687654321' });

    await needs.coordinators.save(before, after, []);

    expect(await needs.contacts.find(await plainDigester.phone(before.phone))).toEqual([]);
    expect(await needs.contacts.find(await plainDigester.phone(after.phone))).toHaveLength(1);
    expect(await needs.contacts.find(await plainDigester.mailbox(after.email))).toHaveLength(1);
  });

  it.each([
    ['the name', { name: 'Iemand' }],
    ['the consents', { consents: { terms: { givenAt: 'eerder', textVersion: '2025-01' } } }],
    ['the mail state', { mailState: 'bouncing' }],
  ] as const)('is refused if %s is no longer what was read', async (_what, outdated) => {
    const needs = await given(1);
    const before = { ...(await findableAs(number(1))), ...outdated };

    await expect(
      needs.coordinators.save(before, { ...before, phone: '+31687654321' }, []),
    ).rejects.toBeInstanceOf(ConcurrentChange);
  });

  it('is refused once the coordinator has been removed', async () => {
    const needs = await given(2);
    const gone = await findableAs(number(1));

    await expect(needs.coordinators.save(gone, gone, [])).rejects.toBeInstanceOf(ConcurrentChange);
    expect(await rolesIn(needs)).toEqual([[coordinatorId(2), 'second']]);
  });
});

describe('Removing a coordinator', () => {
  it('promotes whoever accepted the terms first', async () => {
    const needs = await given(1, 2, 3);

    await needs.coordinators.remove(number(1), removed(1));

    expect(await rolesIn(needs)).toEqual([
      [coordinatorId(2), 'first'],
      [coordinatorId(3), 'second'],
    ]);
  });

  it('always leaves a first one, even if two remove themselves at once', async () => {
    const needs = await given(1, 2);

    const outcomes = await Promise.allSettled([
      needs.coordinators.remove(number(1), removed(1)),
      needs.coordinators.remove(number(2), removed(2)),
    ]);

    const left = await rolesIn(needs);
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    expect(left.map(([, role]) => role)).toEqual(['first']);
  });

  it('is refused the second time', async () => {
    const needs = await given(1, 2);
    await needs.coordinators.remove(number(2), removed(2));

    await expect(needs.coordinators.remove(number(2), removed(2))).rejects.toBeInstanceOf(
      ConcurrentChange,
    );
  });

  it('prevents an enrolment that was under way', async () => {
    const needs = await given(1, 2);
    await needs.coordinators.remove(number(2), removed(2));
    const enrolment = enrol(group, coordinatorId(2), undefined, now);
    if (!enrolment) throw new Error('nobody to enrol');

    await expect(needs.circles.save(enrolment, group)).rejects.toBeInstanceOf(ConcurrentChange);
  });

  it('together with the group leaves no detail or digest, and stores every ending in one transaction', async () => {
    const needs = await given(1);
    const erasure = eraseCoordinator(group, number(1), { others: [], groupEnds: true, now });
    if (!erasure.groupEnds) throw new Error('the group must end');

    await needs.groups.saveAndForget(group, erasure.change, erasure.alsoReported);

    const left = JSON.stringify(memory.all());
    expect(left).not.toMatch(/@|612345671|Test Beheerder/);
    expect(memory.all().filter(({ PK }) => String(PK).startsWith(partitions.contact))).toEqual([]);
    const names = memory
      .all()
      .flatMap(({ name, SK }) => (String(SK).startsWith('EVENT#') ? [String(name)] : []));
    expect(names.toSorted()).toEqual(['CoordinatorRemoved', 'GroupClosed', 'GroupForgotten']);
  });
});
