import { describe, expect, it } from 'vitest';
import { closeGroup } from '../../../../../functions/groups/close-group/close-group.ts';
import { CredentialRefused, TransitionRefused } from '../../../../../shared/domain/errors.ts';
import { changeArea } from '../../../../../shared/domain/groups/group-life.ts';
import type { Group } from '../../../../../shared/domain/groups/group.ts';
import {
  areas,
  coordinatorId,
  coordinatorOf,
  groupId,
  groupThatIs,
  now,
} from '../../../../support/builders.ts';
import { FakeAuthority } from '../../../../support/fakes/fake-authority.ts';
import { FakeGroups } from '../../../../support/fakes/fake-groups.ts';

function given(group: Group = groupThatIs('active')) {
  const groups = new FakeGroups().add(group, coordinatorOf(group));
  const authority = new FakeAuthority().grantCoordinator('token', {
    subjectId: groupId(1),
    version: 3,
    coordinatorId: coordinatorId(1),
    purpose: 'manage',
  });
  return { groups, authority, clock: () => now };
}

describe('A coordinator', () => {
  it.each(['active', 'dormant'] as const)(
    'closes a group that is %s, with one event',
    async (status) => {
      const needs = given(groupThatIs(status));

      const closed = await closeGroup(needs, 'LS-7KQ4M', 'token');

      expect(closed).toMatchObject({ status: 'closed', closedAt: now.toISOString() });
      expect(needs.groups.events.map(({ name }) => name)).toEqual(['GroupClosed']);
    },
  );

  it('closes a group whose area changes at the same moment', async () => {
    const needs = given();
    needs.groups.beforeNextWrite(async () => {
      const group = groupThatIs('active');
      await needs.groups.save(
        group,
        changeArea(group, { polygon: areas.dongenVaart, streets: 'Vaartweg' }),
      );
    });

    const closed = await closeGroup(needs, 'LS-7KQ4M', 'token');

    expect(closed).toMatchObject({ status: 'closed', version: 5 });
  });

  it.each([
    ['that is already closed', 'token', groupThatIs('closed'), TransitionRefused],
    ['before it is approved', 'token', groupThatIs('pending'), TransitionRefused],
    ['without a token', undefined, groupThatIs('active'), CredentialRefused],
    ['with a damaged token', 'damaged', groupThatIs('active'), CredentialRefused],
  ])('cannot close a group %s', async (_what, credential, group, refusal) => {
    const needs = given(group);

    await expect(closeGroup(needs, 'LS-7KQ4M', credential)).rejects.toBeInstanceOf(refusal);

    expect(needs.groups.events).toEqual([]);
  });
});
