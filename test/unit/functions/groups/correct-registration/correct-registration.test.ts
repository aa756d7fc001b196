import { describe, expect, it } from 'vitest';
import { correctRegistration } from '../../../../../functions/groups/correct-registration/correct-registration.ts';
import { AreaRefused } from '../../../../../shared/domain/areas/area.ts';
import { CredentialRefused, TransitionRefused } from '../../../../../shared/domain/errors.ts';
import { GroupNotFound, type Group } from '../../../../../shared/domain/groups/group.ts';
import { ConfirmationTooLate } from '../../../../../shared/domain/groups/registration.ts';
import { langstraat } from '../../../../../shared/regions/langstraat.ts';
import {
  areas,
  coordinatorId,
  coordinatorOf,
  endOfDay,
  groupId,
  groupThatIs,
  later,
  now,
  tolerated,
} from '../../../../support/builders.ts';
import { FakeAuthority } from '../../../../support/fakes/fake-authority.ts';
import { FakeGroups } from '../../../../support/fakes/fake-groups.ts';
import { FakeRegistrations } from '../../../../support/fakes/fake-registrations.ts';
import { findableAs, plainDigester } from '../../../../support/plain-digester.ts';

function given({ group = groupThatIs('submitted'), at = now }: { group?: Group; at?: Date } = {}) {
  const groups = new FakeGroups().add(group, coordinatorOf(group));
  const authority = new FakeAuthority().grantCoordinator('token', {
    subjectId: groupId(1),
    purpose: 'confirm',
    coordinatorId: coordinatorId(1),
    version: 1,
  });
  return {
    groups,
    registrations: new FakeRegistrations(groups),
    digester: plainDigester,
    authority,
    clock: () => at,
    region: langstraat,
  };
}

describe('A coordinator corrects a registration before confirming it', () => {
  it('changes only what was sent, and leaves the deadline as it was', async () => {
    const needs = given();
    const before = groupThatIs('submitted');

    const response = await correctRegistration(needs, groupId(1), 'token', {
      correction: { participants: 12, name: 'Buurtapp Vaart en Ham' },
      own: { phone: '+31687654321' },
    });

    expect(response).toEqual({ id: groupId(1), confirmBy: before.confirmBy });
    expect(await needs.groups.find(groupId(1))).toEqual({
      ...before,
      name: 'Buurtapp Vaart en Ham',
      participants: 12,
      version: 2,
    });
    expect(await needs.groups.coordinators(groupId(1))).toEqual([
      await findableAs({ ...coordinatorOf(before), phone: '+31687654321' }),
    ]);
    expect(needs.groups.events).toEqual([
      {
        name: 'RegistrationCorrected',
        data: { groupId: groupId(1), municipality: 'GM0766', version: 2 },
      },
    ]);
  });

  it('gives and takes back the consent to share contact details, with the moment of the consent', async () => {
    const needs = given({ at: later({ hours: 1 }) });
    const share = async (shareContact: boolean) => {
      await correctRegistration(needs, groupId(1), 'token', { own: { shareContact } });
      const [coordinator] = await needs.groups.coordinators(groupId(1));
      return coordinator?.consents.shareContact;
    };

    expect(await share(false)).toBeUndefined();
    expect(await share(true)).toEqual({
      givenAt: later({ hours: 1 }).toISOString(),
      textVersion: langstraat.termsVersion,
    });
  });

  it('cannot move the area out of the municipality', async () => {
    const needs = given();
    const area = { polygon: areas.kaatsheuvelOost, streets: 'Ergens anders' };

    await expect(
      correctRegistration(needs, groupId(1), 'token', { correction: { area } }),
    ).rejects.toBeInstanceOf(AreaRefused);

    expect(needs.groups.events).toEqual([]);
  });
});

describe('A correction is refused', () => {
  it('once the registration has been confirmed', async () => {
    const needs = given({ group: groupThatIs('pending') });
    // Once a registration has been confirmed, its coordinator is stored with the group instead.
    needs.registrations.coordinators = async () => [];

    await expect(
      correctRegistration(needs, groupId(1), 'token', { correction: { participants: 12 } }),
    ).rejects.toBeInstanceOf(TransitionRefused);

    expect(needs.groups.events).toEqual([]);
  });

  it.each([
    ['after seven days', { at: endOfDay(7, tolerated) }],
    ['after the registration has expired', { group: groupThatIs('expired') }],
  ])('%s', async (_when, state) => {
    await expect(
      correctRegistration(given(state), groupId(1), 'token', { own: { name: 'Test' } }),
    ).rejects.toBeInstanceOf(ConfirmationTooLate);
  });

  it.each([undefined, 'other'])('with the credential %s', async (credential) => {
    const needs = given();

    await expect(
      correctRegistration(needs, groupId(1), credential, { own: { name: 'Test' } }),
    ).rejects.toBeInstanceOf(CredentialRefused);

    expect(needs.groups.events).toEqual([]);
  });

  it('for an unknown registration', async () => {
    const needs = { ...given(), registrations: new FakeRegistrations(new FakeGroups()) };

    await expect(
      correctRegistration(needs, groupId(1), 'token', { own: { name: 'Test' } }),
    ).rejects.toBeInstanceOf(GroupNotFound);
  });
});
