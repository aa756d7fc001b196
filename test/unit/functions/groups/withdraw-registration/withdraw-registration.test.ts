import { describe, expect, it } from 'vitest';
import { withdrawRegistration } from '../../../../../functions/groups/withdraw-registration/withdraw-registration.ts';
import { CredentialRefused, TransitionRefused } from '../../../../../shared/domain/errors.ts';
import { approve } from '../../../../../shared/domain/groups/decision.ts';
import type { Group } from '../../../../../shared/domain/groups/group.ts';
import { coordinatorId, groupId, groupThatIs, now } from '../../../../support/builders.ts';
import { FakeAuthority } from '../../../../support/fakes/fake-authority.ts';
import { FakeGroups } from '../../../../support/fakes/fake-groups.ts';

function given(group: Group) {
  const grant = { subjectId: groupId(1), coordinatorId: coordinatorId(1), version: 1 };
  const authority = new FakeAuthority()
    .grantCoordinator('confirm', { ...grant, purpose: 'confirm' })
    .grantCoordinator('answer', { ...grant, purpose: 'answer' })
    .grantCoordinator('manage', { ...grant, purpose: 'manage' });
  return { groups: new FakeGroups().add(group), authority, clock: () => now };
}

describe('A coordinator', () => {
  it.each([
    ['pending', 'confirm'],
    ['asked', 'confirm'],
    ['asked', 'answer'],
  ] as const)('withdraws a registration that is %s with a token to %s', async (status, token) => {
    const needs = given(groupThatIs(status));

    const first = await withdrawRegistration(needs, groupId(1), token);
    const again = await withdrawRegistration(needs, groupId(1), token);

    expect(first).toMatchObject({ status: 'withdrawn', withdrawnAt: now.toISOString() });
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
