import { describe, expect, it } from 'vitest';
import { eraseOwnData } from '../../../../../functions/coordinators/erase-own-data/erase-own-data.ts';
import {
  ConcurrentChange,
  CredentialRefused,
  TransitionRefused,
} from '../../../../../shared/domain/errors.ts';
import type { Coordinator } from '../../../../../shared/domain/groups/coordinator.ts';
import type { Group } from '../../../../../shared/domain/groups/group.ts';
import {
  coordinatorId,
  coordinatorOf,
  dongen,
  groupId,
  groupThatIs,
  later,
  now,
} from '../../../../support/builders.ts';
import { FakeAuthority } from '../../../../support/fakes/fake-authority.ts';
import { FakeCoordinators } from '../../../../support/fakes/fake-coordinators.ts';
import { FakeGroups } from '../../../../support/fakes/fake-groups.ts';

const acceptedAfter = (days: number): Coordinator['consents'] => ({
  terms: { givenAt: later({ days }).toISOString(), textVersion: '2026-11' },
});

function given({ others = 0, group = groupThatIs('active') }: { others?: number; group?: Group }) {
  const groups = new FakeGroups().add(group, coordinatorOf(group));
  // Of the others, the one with the highest number accepted the terms first.
  for (let number = 2; number <= others + 1; number += 1)
    groups.add(
      group,
      coordinatorOf(group, {
        id: coordinatorId(number),
        role: 'second',
        consents: acceptedAfter(10 - number),
      }),
    );
  const authority = new FakeAuthority();
  for (let number = 1; number <= others + 1; number += 1)
    authority.grantCoordinator(`token ${number}`, {
      subjectId: groupId(1),
      version: 3,
      coordinatorId: coordinatorId(number),
      purpose: 'manage',
    });
  return { groups, coordinators: new FakeCoordinators(groups), authority, clock: () => now };
}
type Given = ReturnType<typeof given>;
const erase = (needs: Given, groupEnds: boolean, token = 'token 1') =>
  eraseOwnData(needs, 'LS-7KQ4M', token, { groupEnds });
const rolesIn = async ({ groups }: Given) =>
  (await groups.coordinators(groupId(1))).map(({ id, role }) => [id, role]);
const namesOf = ({ groups }: Given) => groups.events.map(({ name }) => name);

describe('Erasing the only coordinator', () => {
  it.each(['active', 'dormant'] as const)(
    'closes a group that is %s and forgets it at once, with every ending',
    async (status) => {
      const needs = given({ group: groupThatIs(status) });

      const after = await erase(needs, true);

      expect(after).toMatchObject({
        status: 'closed',
        closedAt: now.toISOString(),
        forgottenAt: now.toISOString(),
        name: '',
        reference: 'LS-7KQ4M',
      });
      expect(await needs.groups.find(groupId(1))).toEqual(after);
      expect(await rolesIn(needs)).toEqual([]);
      expect(namesOf(needs).toSorted()).toEqual([
        'CoordinatorRemoved',
        'GroupClosed',
        'GroupForgotten',
      ]);
    },
  );

  it('is refused if the page said that the group would continue', async () => {
    const needs = given({});

    await expect(erase(needs, false)).rejects.toBeInstanceOf(ConcurrentChange);

    expect(await rolesIn(needs)).toEqual([[coordinatorId(1), 'first']]);
    expect(namesOf(needs)).toEqual([]);
  });
});

describe('Erasing one of several coordinators', () => {
  it('leaves the group as it is, and promotes whoever accepted the terms first', async () => {
    const needs = given({ others: 2 });

    expect(await erase(needs, false)).toEqual(groupThatIs('active'));

    expect(await rolesIn(needs)).toEqual([
      [coordinatorId(2), 'second'],
      [coordinatorId(3), 'first'],
    ]);
    expect(needs.groups.events).toEqual([
      {
        name: 'CoordinatorRemoved',
        data: { groupId: groupId(1), coordinatorId: coordinatorId(1), municipality: dongen },
      },
    ]);
  });

  it('leaves the first coordinator as it is if another one is erased', async () => {
    const needs = given({ others: 1 });

    await erase(needs, false, 'token 2');

    expect(await rolesIn(needs)).toEqual([[coordinatorId(1), 'first']]);
  });

  it('never ends the group without warning if the other one is erased at the same moment', async () => {
    const needs = given({ others: 1 });
    const remove = needs.coordinators.remove.bind(needs.coordinators);
    let raced = false;
    needs.coordinators.remove = async (...removal) => {
      if (!raced) {
        raced = true;
        await remove(
          { groupId: groupId(1), id: coordinatorId(2) },
          {
            name: 'CoordinatorRemoved',
            data: { groupId: groupId(1), coordinatorId: coordinatorId(2), municipality: dongen },
          },
        );
        throw new ConcurrentChange();
      }
      return remove(...removal);
    };

    await expect(erase(needs, false)).rejects.toBeInstanceOf(ConcurrentChange);

    expect(await rolesIn(needs)).toEqual([[coordinatorId(1), 'first']]);
  });

  it('is refused if the page said that the group would end', async () => {
    const needs = given({ others: 1 });

    await expect(erase(needs, true)).rejects.toBeInstanceOf(ConcurrentChange);

    expect(namesOf(needs)).toEqual([]);
  });
});

it.each([
  ['of a group that has closed', 'token 1', groupThatIs('closed'), TransitionRefused],
  ['without a token', undefined, groupThatIs('active'), CredentialRefused],
  ['with the token of somebody else', 'damaged', groupThatIs('active'), CredentialRefused],
])('A coordinator %s is not erased', async (_case, credential, group, refusal) => {
  const needs = given({ group });

  await expect(
    eraseOwnData(needs, 'LS-7KQ4M', credential, { groupEnds: true }),
  ).rejects.toBeInstanceOf(refusal);

  expect(await rolesIn(needs)).toEqual([[coordinatorId(1), 'first']]);
});
