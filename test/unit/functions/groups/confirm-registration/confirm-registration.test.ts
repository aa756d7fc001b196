import { describe, expect, it } from 'vitest';
import { confirmRegistration } from '../../../../../functions/groups/confirm-registration/confirm-registration.ts';
import { CredentialRefused } from '../../../../../shared/domain/errors.ts';
import { GroupNotFound, type GroupStatus } from '../../../../../shared/domain/groups/group.ts';
import { ConfirmationTooLate, confirm } from '../../../../../shared/domain/groups/registration.ts';
import { coordinatorId, groupId, groupThatIs, later, now } from '../../../../support/builders.ts';
import { FakeAuthority } from '../../../../support/fakes/fake-authority.ts';
import { FakeGroups } from '../../../../support/fakes/fake-groups.ts';

function given({ status = 'submitted', at = now }: { status?: GroupStatus; at?: Date } = {}) {
  const groups = new FakeGroups().has(groupThatIs(status));
  const authority = new FakeAuthority().letsCoordinator('link', {
    subjectId: groupId(1),
    purpose: 'confirm',
    coordinatorId: coordinatorId(1),
    version: 1,
  });
  const drawn = ['LS-00001', 'LS-00002', 'LS-00003'];
  return { groups, authority, clock: () => at, newReference: () => drawn.shift() ?? 'LS-ZZZZZ' };
}

describe('The button in the mail', () => {
  it('confirms the address and gives the registration its reference', async () => {
    const needs = given();

    const answer = await confirmRegistration(needs, groupId(1), 'link');

    expect(answer).toEqual({ reference: 'LS-00001', alreadyConfirmed: false });
    expect(await needs.groups.find(groupId(1))).toMatchObject({
      status: 'pending',
      reference: 'LS-00001',
    });
    expect(needs.groups.events.map(({ name }) => name)).toEqual(['RegistrationConfirmed']);
  });

  it('pressed again gives the same reference and changes nothing', async () => {
    const needs = given();
    await confirmRegistration(needs, groupId(1), 'link');

    const again = await confirmRegistration(needs, groupId(1), 'link');

    expect(again).toEqual({ reference: 'LS-00001', alreadyConfirmed: true });
    expect(needs.groups.events).toHaveLength(1);
  });

  it('pressed twice at once gives one reference to both', async () => {
    const needs = given();
    needs.groups.beforeNextWrite(async () => {
      await needs.groups.save(
        groupThatIs('submitted'),
        confirm(groupThatIs('submitted'), 'LS-00009', now),
      );
    });

    const answer = await confirmRegistration(needs, groupId(1), 'link');

    expect(answer).toEqual({ reference: 'LS-00009', alreadyConfirmed: true });
    expect(needs.groups.events).toHaveLength(1);
  });

  it.each(['pending', 'active'] as const)(
    'pressed when the group is %s already gives its reference',
    async (status) => {
      const answer = await confirmRegistration(
        given({ status, at: later({ days: 20 }) }),
        groupId(1),
        'link',
      );

      expect(answer).toEqual({ reference: 'LS-7KQ4M', alreadyConfirmed: true });
    },
  );

  it.each<[string, Parameters<typeof given>[0]]>([
    ['after seven days', { at: later({ days: 7, seconds: 1 }) }],
    ['after the registration expired', { status: 'expired' }],
  ])('pressed %s is too late and changes nothing', async (_when, state) => {
    const needs = given(state);

    await expect(confirmRegistration(needs, groupId(1), 'link')).rejects.toBeInstanceOf(
      ConfirmationTooLate,
    );

    expect(needs.groups.events).toEqual([]);
  });

  it('draws another reference when one is taken', async () => {
    const needs = given();
    needs.groups.has(groupThatIs('pending', { id: groupId(2), reference: 'LS-00001' }));

    const answer = await confirmRegistration(needs, groupId(1), 'link');

    expect(answer.reference).toBe('LS-00002');
  });
});

describe('A confirmation is refused', () => {
  it.each([undefined, 'other'])(
    'with the credential %s, and changes nothing',
    async (credential) => {
      const needs = given();

      await expect(confirmRegistration(needs, groupId(1), credential)).rejects.toBeInstanceOf(
        CredentialRefused,
      );

      expect(needs.groups.events).toEqual([]);
    },
  );

  it('of a group that is not there', async () => {
    const needs = { ...given(), groups: new FakeGroups() };

    await expect(confirmRegistration(needs, groupId(1), 'link')).rejects.toBeInstanceOf(
      GroupNotFound,
    );
  });
});
