import { describe, expect, it } from 'vitest';
import { confirmRegistration } from '../../../../../functions/groups/confirm-registration/confirm-registration.ts';
import { CredentialRefused } from '../../../../../shared/domain/errors.ts';
import { GroupNotFound, type GroupStatus } from '../../../../../shared/domain/groups/group.ts';
import { ConfirmationTooLate, confirm } from '../../../../../shared/domain/groups/registration.ts';
import {
  coordinatorId,
  coordinatorOf,
  tolerated,
  endOfDay,
  groupId,
  groupThatIs,
  later,
  now,
} from '../../../../support/builders.ts';
import { FakeAuthority } from '../../../../support/fakes/fake-authority.ts';
import { FakeGroups } from '../../../../support/fakes/fake-groups.ts';
import { FakeRegistrations } from '../../../../support/fakes/fake-registrations.ts';
import { FakeFirstLetters } from '../../../../support/fakes/fake-first-letters.ts';
import { openCaps } from '../../../../support/fakes/fake-mail-caps.ts';
import { uncounted } from '../../../../support/uncounted.ts';

const sender = { address: '203.0.113.7' };

function given({ status = 'submitted', at = now }: { status?: GroupStatus; at?: Date } = {}) {
  const group = groupThatIs(status);
  const groups = new FakeGroups().add(group, coordinatorOf(group));
  const authority = new FakeAuthority().grantCoordinator('token', {
    subjectId: groupId(1),
    purpose: 'confirm',
    coordinatorId: coordinatorId(1),
    version: 1,
  });
  const references = ['LS-00001', 'LS-00002', 'LS-00003'];
  return {
    caps: openCaps,
    firstLetters: new FakeFirstLetters(),
    groups,
    registrations: new FakeRegistrations(groups),
    authority,
    clock: () => at,
    newReference: () => references.shift() ?? 'LS-ZZZZZ',
  };
}

describe('The button in the mail', () => {
  it('confirms the address and gives the registration its reference', async () => {
    const needs = given();

    const response = await confirmRegistration(needs, groupId(1), 'token', sender);

    expect(response).toEqual({ reference: 'LS-00001', alreadyConfirmed: false });
    expect(await needs.groups.find(groupId(1))).toMatchObject({
      status: 'pending',
      reference: 'LS-00001',
    });
    expect(needs.groups.events.map(({ name }) => name)).toEqual(['RegistrationConfirmed']);
  });

  it('returns the same reference when pressed again, and changes nothing', async () => {
    const needs = given();
    await confirmRegistration(needs, groupId(1), 'token', sender);

    const again = await confirmRegistration(needs, groupId(1), 'token', sender);

    expect(again).toEqual({ reference: 'LS-00001', alreadyConfirmed: true });
    expect(needs.groups.events).toHaveLength(1);
  });

  it('returns one reference for two presses at the same moment', async () => {
    const needs = given();
    needs.groups.beforeNextWrite(async () => {
      await needs.registrations.confirm(
        groupThatIs('submitted'),
        confirm(groupThatIs('submitted'), 'LS-00009', now),
        uncounted,
      );
    });

    const response = await confirmRegistration(needs, groupId(1), 'token', sender);

    expect(response).toEqual({ reference: 'LS-00009', alreadyConfirmed: true });
    expect(needs.groups.events).toHaveLength(1);
  });

  it.each(['pending', 'active'] as const)(
    'returns the reference of a group that is already %s',
    async (status) => {
      const response = await confirmRegistration(
        given({ status, at: later({ days: 20 }) }),
        groupId(1),
        'token',
        sender,
      );

      expect(response).toEqual({ reference: 'LS-7KQ4M', alreadyConfirmed: true });
    },
  );

  it.each<[string, Parameters<typeof given>[0]]>([
    ['after seven days', { at: endOfDay(7, tolerated) }],
    ['after the registration has expired', { status: 'expired' }],
  ])('is too late %s and changes nothing', async (_when, state) => {
    const needs = given(state);

    await expect(confirmRegistration(needs, groupId(1), 'token', sender)).rejects.toBeInstanceOf(
      ConfirmationTooLate,
    );

    expect(needs.groups.events).toEqual([]);
  });

  it('generates another reference when one is taken', async () => {
    const needs = given();
    needs.groups.add(groupThatIs('pending', { id: groupId(2), reference: 'LS-00001' }));

    const response = await confirmRegistration(needs, groupId(1), 'token', sender);

    expect(response.reference).toBe('LS-00002');
  });
});

describe('A confirmation is refused', () => {
  it.each([undefined, 'other'])(
    'with the credential %s and changes nothing',
    async (credential) => {
      const needs = given();

      await expect(
        confirmRegistration(needs, groupId(1), credential, sender),
      ).rejects.toBeInstanceOf(CredentialRefused);

      expect(needs.groups.events).toEqual([]);
    },
  );

  it('for an unknown group', async () => {
    const needs = { ...given(), registrations: new FakeRegistrations(new FakeGroups()) };

    await expect(confirmRegistration(needs, groupId(1), 'token', sender)).rejects.toBeInstanceOf(
      GroupNotFound,
    );
  });
});
