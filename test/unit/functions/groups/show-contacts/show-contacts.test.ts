import { describe, expect, it } from 'vitest';
import { showContacts } from '../../../../../functions/groups/show-contacts/show-contacts.ts';
import { RightMissing } from '../../../../../shared/domain/desk/officer.ts';
import type { SignedInOfficer } from '../../../../../shared/domain/desk/officer-session.ts';
import type { ViewingRecord } from '../../../../../shared/domain/desk/viewing-record.ts';
import { GroupNotFound, type Group } from '../../../../../shared/domain/groups/group.ts';
import { contactsResponse } from '../../../../../shared/requests/groups/show-contacts.ts';
import {
  coordinatorId,
  coordinatorOf,
  groupId,
  groupThatIs,
  now,
} from '../../../../support/builders.ts';
import { FakeGroups } from '../../../../support/fakes/fake-groups.ts';
import {
  officerOfDongen,
  officerOfWaalwijk,
  officerWith,
} from '../../../../support/signed-in-officer.ts';

const officer = officerWith();
const manager = officerWith({ roles: ['desk-manager'], scope: 'region' });

/** A group, and viewing records that are kept in memory. */
function given(group: Group = groupThatIs('pending'), write = async () => {}) {
  const written: ViewingRecord[] = [];
  return {
    written,
    groups: new FakeGroups().add(group, coordinatorOf(group)),
    viewings: {
      write: async (records: readonly ViewingRecord[]) => {
        await write();
        written.push(...records);
      },
    },
    newTraceId: () => '4bf92f3577b34da6a3ce929d0e0e4736',
    clock: () => now,
  };
}

describe('The contact details of a coordinator are shown', () => {
  it.each(['pending', 'asked', 'active', 'rejected'] as const)(
    'of a group that is %s, after a record of who looked, when, why and at whose',
    async (status) => {
      const needs = given(groupThatIs(status));

      const shown = await showContacts(needs, officer, groupId(1), { reason: 'reach' });

      expect(contactsResponse.parse(shown)).toEqual(shown);
      expect(shown.coordinators).toMatchObject([
        { name: 'Test Beheerder', email: 'beheerder@vaart.example', phone: '+31612345678' },
      ]);
      expect(needs.written).toEqual([
        {
          traceId: shown.traceId,
          activity: 'coordinator-contact-details',
          officerId: officer.id,
          officerTitle: 'Wijkagent Dongen',
          organisation: 'police',
          at: now,
          reason: 'reach',
          coordinatorId: coordinatorId(1),
          groupId: groupId(1),
        },
      ]);
    },
  );

  it('to any officer of the municipality', async () => {
    const needs = given();

    await showContacts(needs, officerOfDongen, groupId(1), { reason: 'decide' });

    expect(needs.written).toMatchObject([{ officerId: officerOfDongen.id }]);
  });

  it('only if the record could be written', async () => {
    const needs = given(groupThatIs('pending'), async () => {
      throw new Error('the table is not reachable');
    });

    await expect(showContacts(needs, officer, groupId(1), { reason: 'decide' })).rejects.toThrow(
      'the table is not reachable',
    );
  });

  it('no more once they have been removed, which needs no record', async () => {
    const needs = { ...given(), groups: new FakeGroups().add(groupThatIs('closed')) };

    const shown = await showContacts(needs, officer, groupId(1), { reason: 'reach' });

    expect(shown.coordinators).toEqual([]);
    expect(needs.written).toEqual([]);
  });
});

describe('Contact details are refused, without a record,', () => {
  it.each<[string, SignedInOfficer, Group, typeof RightMissing | typeof GroupNotFound]>([
    [
      'to an officer of another municipality',
      officerOfWaalwijk,
      groupThatIs('pending'),
      RightMissing,
    ],
    ['to a desk manager', manager, groupThatIs('pending'), RightMissing],
    ['before the address is confirmed', officer, groupThatIs('submitted'), GroupNotFound],
  ])('%s', async (_what, who, group, refusal) => {
    const needs = given(group);

    await expect(showContacts(needs, who, groupId(1), { reason: 'decide' })).rejects.toBeInstanceOf(
      refusal,
    );

    expect(needs.written).toEqual([]);
  });
});
