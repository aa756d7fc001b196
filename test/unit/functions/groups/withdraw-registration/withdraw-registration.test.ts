import { describe, expect, it } from 'vitest';
import { withdrawRegistration } from '../../../../../functions/groups/withdraw-registration/withdraw-registration.ts';
import { CredentialRefused, TransitionRefused } from '../../../../../shared/domain/errors.ts';
import { approve } from '../../../../../shared/domain/groups/decision.ts';
import type { Coordinator } from '../../../../../shared/domain/groups/coordinator.ts';
import type { Group } from '../../../../../shared/domain/groups/group.ts';
import { confirm } from '../../../../../shared/domain/groups/registration.ts';
import {
  coordinatorId,
  groupId,
  groupThatIs,
  now,
  coordinatorOf,
} from '../../../../support/builders.ts';
import { FakeAuthority } from '../../../../support/fakes/fake-authority.ts';
import { FakeGroups } from '../../../../support/fakes/fake-groups.ts';
import { FakeRegistrations } from '../../../../support/fakes/fake-registrations.ts';

function given(group: Group, ...coordinators: readonly Coordinator[]) {
  const grant = { subjectId: groupId(1), coordinatorId: coordinatorId(1), version: 1 };
  const authority = new FakeAuthority()
    .grantCoordinator('confirm', { ...grant, purpose: 'confirm' })
    .grantCoordinator('answer', { ...grant, purpose: 'answer' })
    .grantCoordinator('manage', { ...grant, purpose: 'manage' });
  const groups = new FakeGroups().add(group, ...coordinators);
  const registrations = new FakeRegistrations(groups);
  return { groups, registrations, authority, clock: () => now };
}

describe('Somebody whose address was used for a registration that nobody confirmed', () => {
  it('removes it with everything that was typed, and with its first letter', async () => {
    const needs = given(groupThatIs('submitted'), coordinatorOf(groupThatIs('submitted')));

    const response = await withdrawRegistration(needs, groupId(1), 'confirm');

    expect(response).toEqual({ status: 'withdrawn' });
    expect(await needs.groups.coordinators(groupId(1))).toEqual([]);
    expect(await needs.groups.find(groupId(1))).toMatchObject({
      status: 'withdrawn',
      name: '',
      area: { streets: '' },
      withdrawnAt: now.toISOString(),
      forgottenAt: now.toISOString(),
    });
    expect(needs.groups.events.map(({ name }) => name)).toEqual(['RegistrationWithdrawn']);
    expect(needs.registrations.withdrawn).toEqual([groupId(1)]);
  });

  it('does not remove what is confirmed at the same moment, but withdraws it', async () => {
    const submitted = groupThatIs('submitted');
    const needs = given(submitted, coordinatorOf(groupThatIs('submitted')));
    needs.groups.beforeNextWrite(() =>
      needs.groups.save(submitted, confirm(submitted, 'LS-7KQ4M', now)),
    );

    const response = await withdrawRegistration(needs, groupId(1), 'confirm');

    expect(response).toEqual({ reference: 'LS-7KQ4M', status: 'withdrawn' });
    expect(await needs.groups.coordinators(groupId(1))).toHaveLength(1);
    expect(needs.registrations.withdrawn).toEqual([]);
  });
});

describe('A coordinator', () => {
  it.each([
    ['pending', 'confirm'],
    ['asked', 'confirm'],
    ['asked', 'answer'],
  ] as const)('withdraws a registration that is %s with a token to %s', async (status, token) => {
    const needs = given(groupThatIs(status));

    const first = await withdrawRegistration(needs, groupId(1), token);
    const again = await withdrawRegistration(needs, groupId(1), token);

    const { reference } = groupThatIs(status);
    expect(first).toEqual({ reference, status: 'withdrawn' });
    expect(await needs.groups.find(groupId(1))).toMatchObject({ withdrawnAt: now.toISOString() });
    expect(again).toEqual(first);
    expect(needs.groups.events.map(({ name }) => name)).toEqual(['RegistrationWithdrawn']);
  });

  it('cannot withdraw a registration that an officer approves at the same moment', async () => {
    const pending = groupThatIs('pending');
    const needs = given(pending);
    needs.groups.beforeNextWrite(() =>
      needs.groups.save(pending, approve(pending, { officerId: 'oov-dongen', version: 2, now })),
    );

    await expect(withdrawRegistration(needs, groupId(1), 'confirm')).rejects.toBeInstanceOf(
      TransitionRefused,
    );
    expect((await needs.groups.find(groupId(1)))?.status).toBe('active');
  });

  it('needs a token for this registration', async () => {
    const needs = given(groupThatIs('pending'));

    for (const token of [undefined, 'manage', 'other'])
      await expect(withdrawRegistration(needs, groupId(1), token)).rejects.toBeInstanceOf(
        CredentialRefused,
      );
  });
});
