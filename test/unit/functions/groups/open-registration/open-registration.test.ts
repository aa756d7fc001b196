import { describe, expect, it } from 'vitest';
import { listOpenings } from '../../../../../functions/groups/list-openings/list-openings.ts';
import { openRegistration } from '../../../../../functions/groups/open-registration/open-registration.ts';
import { RightMissing } from '../../../../../shared/domain/desk/officer.ts';
import { GroupNotFound } from '../../../../../shared/domain/groups/group.ts';
import { dynamoOpenings } from '../../../../../shared/store/desk/dynamo-openings.ts';
import { groupId, groupThatIs, later, now } from '../../../../support/builders.ts';
import { FakeGroups } from '../../../../support/fakes/fake-groups.ts';
import {
  officerOfDongen,
  officerOfWaalwijk,
  officerWith,
} from '../../../../support/signed-in-officer.ts';
import { TableInMemory } from '../../../../support/simulation/table-in-memory.ts';

const officer = officerWith();
/** Sees the groups of the whole region, but decides only in Waalwijk. */
const policeElsewhere = officerWith({ id: '01kam0000000000000000000f4', scope: ['GM0867'] });
const open = { state: 'open' } as const;

function given(status: 'pending' | 'submitted' = 'pending') {
  const memory = new TableInMemory(
    async (_kind, request) => request(),
    () => undefined,
  );
  return {
    groups: new FakeGroups().add(groupThatIs(status)),
    openings: dynamoOpenings(memory.table),
    clock: () => now,
  };
}

describe('Opening a registration', () => {
  it('names the colleague who has it open too, by title and with the time', async () => {
    const needs = given();
    await openRegistration(needs, officer, groupId(1), open);

    const opened = await openRegistration(
      { ...needs, clock: () => later({ seconds: 14 * 60 }) },
      officerOfDongen,
      groupId(1),
      open,
    );

    expect(opened).toEqual({ others: [{ officer: 'Wijkagent Dongen', at: now.toISOString() }] });
  });

  it('does not name a colleague who opened it a quarter of an hour ago', async () => {
    const needs = given();
    await openRegistration(needs, officer, groupId(1), open);

    const opened = await openRegistration(
      { ...needs, clock: () => later({ seconds: 15 * 60 }) },
      officerOfDongen,
      groupId(1),
      open,
    );

    expect(opened).toEqual({ others: [] });
  });

  it('again does not name the officer who opens it', async () => {
    const needs = given();
    await openRegistration(needs, officer, groupId(1), open);

    expect(await openRegistration(needs, officer, groupId(1), open)).toEqual({ others: [] });
  });

  it('ends when the officer leaves, and only for that officer', async () => {
    const needs = given();
    await openRegistration(needs, officer, groupId(1), open);
    await openRegistration(needs, officerOfDongen, groupId(1), open);

    const left = await openRegistration(needs, officer, groupId(1), { state: 'left' });

    expect(left.others).toHaveLength(1);
    expect(await listOpenings(needs, officer, groupId(1))).toEqual(left);
    expect(await listOpenings(needs, officerOfDongen, groupId(1))).toEqual({ others: [] });
  });

  it('is for officers of the municipality, and for confirmed registrations', async () => {
    await expect(
      openRegistration(given(), officerOfWaalwijk, groupId(1), open),
    ).rejects.toBeInstanceOf(RightMissing);
    await expect(
      openRegistration(given(), policeElsewhere, groupId(1), open),
    ).rejects.toBeInstanceOf(RightMissing);
    await expect(
      openRegistration(given('submitted'), officer, groupId(1), open),
    ).rejects.toBeInstanceOf(GroupNotFound);
  });
});

describe('Listing who has a registration open', () => {
  it('records nothing', async () => {
    const needs = given();
    await listOpenings(needs, officer, groupId(1));

    expect(await listOpenings(needs, officerOfDongen, groupId(1))).toEqual({ others: [] });
  });

  it('is for officers of the municipality, and for confirmed registrations', async () => {
    await expect(listOpenings(given(), officerOfWaalwijk, groupId(1))).rejects.toBeInstanceOf(
      RightMissing,
    );
    await expect(listOpenings(given('submitted'), officer, groupId(1))).rejects.toBeInstanceOf(
      GroupNotFound,
    );
  });
});
