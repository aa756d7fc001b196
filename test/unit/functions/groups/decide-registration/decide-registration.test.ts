import { describe, expect, it } from 'vitest';
import { groupRejected } from '../../../../../events/group-rejected.ts';
import { decideRegistration } from '../../../../../functions/groups/decide-registration/decide-registration.ts';
import type { SignedInOfficer } from '../../../../../shared/domain/desk/officer-session.ts';
import { RightMissing } from '../../../../../shared/domain/desk/officer.ts';
import { approve, RegistrationChanged } from '../../../../../shared/domain/groups/decision.ts';
import {
  DuplicateNotFound,
  GroupNotFound,
  type Group,
} from '../../../../../shared/domain/groups/group.ts';
import { groupId, groupThatIs, later, now } from '../../../../support/builders.ts';
import { FakeGroups } from '../../../../support/fakes/fake-groups.ts';
import { FakeLog } from '../../../../support/fakes/fake-log.ts';
import {
  officerOfDongen,
  officerOfWaalwijk,
  officerWith,
} from '../../../../support/signed-in-officer.ts';
import { langstraat } from '../../../../../shared/regions/langstraat.ts';
import { FakeNeighbourGroups } from '../../../../support/fakes/fake-neighbour-groups.ts';
import { sharedByTwo } from '../../../../support/regions.ts';

const police = officerWith();
const manager = officerWith({ roles: ['desk-manager'], scope: 'region' });
/** The version that the officer was looking at: the first one in which a registration is pending. */
const version = 2;

function given(group: Group = groupThatIs('pending')) {
  const [groups, others] = [new FakeGroups().add(group), new FakeGroups()];
  return {
    groups,
    /** The groups in the other region. */
    others,
    neighbourGroups: new FakeNeighbourGroups({ langstraat: groups, bel: others }),
    region: langstraat,
    regions: sharedByTwo(),
    clock: () => now,
    log: new FakeLog(),
  };
}

describe('An officer', () => {
  it.each([
    [{ decision: 'approve' }, 'active', 'GroupApproved'],
    [{ decision: 'reject', reason: 'Er is al een groep.' }, 'rejected', 'GroupRejected'],
    [{ decision: 'ask', question: 'Hoeveel deelnemers?' }, 'asked', 'QuestionAsked'],
  ] as const)('can decide %j, which makes the group %s', async (request, status, event) => {
    const needs = given();

    const decided = await decideRegistration(needs, police, groupId(1), { ...request, version });

    expect(decided).toEqual({ outcome: 'decided', reference: 'LS-7KQ4M', status });
    expect((await needs.groups.find(groupId(1)))?.status).toBe(status);
    expect(needs.groups.events).toMatchObject([{ name: event, data: { officerId: police.id } }]);
  });

  it.each([
    [{ decision: 'approve' }, 'active'],
    [{ decision: 'reject', reason: 'Er is al een groep.' }, 'rejected'],
    [{ decision: 'take-back' }, 'pending'],
  ] as const)(
    'can decide %j on seeing the question that a colleague asked',
    async (request, status) => {
      const needs = given(groupThatIs('asked'));

      const decided = await decideRegistration(needs, officerOfDongen, groupId(1), {
        ...request,
        version: version + 1,
      });

      expect(decided).toMatchObject({ outcome: 'decided', status });
    },
  );

  it.each([
    { decision: 'approve' },
    { decision: 'reject', reason: 'Er is al een groep.' },
    { decision: 'ask', question: 'Hoeveel deelnemers?' },
  ] as const)(
    'who did not see the question that a colleague asked is told of it, and %j changes nothing',
    async (request) => {
      const needs = given(groupThatIs('asked'));

      const second = await decideRegistration(needs, officerOfDongen, groupId(1), {
        ...request,
        version,
      });

      expect(second).toMatchObject({
        outcome: 'already-decided',
        decision: {
          kind: 'asked',
          officer: 'Wijkagent Dongen',
          text: 'Klopt het aantal deelnemers?',
        },
      });
      expect(needs.groups.events).toEqual([]);
    },
  );

  it('is stored with the job title, which the coordinator is shown, and never with the name', async () => {
    const needs = given();

    await decideRegistration(needs, officerWith({ name: 'Kanarie' }), groupId(1), {
      decision: 'ask',
      version,
      question: 'Hoeveel deelnemers?',
    });

    const group = await needs.groups.find(groupId(1));
    expect(group?.decision).toMatchObject({
      officerId: police.id,
      officerTitle: 'Wijkagent Dongen',
    });
    expect(JSON.stringify([group, needs.groups.events, needs.log.lines])).not.toContain('Kanarie');
  });

  it('is logged by id, with the decision and nothing else', async () => {
    const needs = given();

    await decideRegistration(needs, police, groupId(1), {
      decision: 'reject',
      version,
      reason: 'Bel Canarie op 0612345678.',
    });

    expect(needs.log.lines).toEqual([
      {
        level: 'info',
        message: 'registration decided',
        ids: { groupId: groupId(1), officerId: police.id, decision: 'reject' },
      },
    ]);
  });
});

describe('The second officer', () => {
  it('learns who decided what and when, and changes nothing', async () => {
    const needs = given();
    await decideRegistration(needs, police, groupId(1), {
      decision: 'reject',
      version,
      reason: 'Er is al een groep.',
    });

    const second = await decideRegistration(needs, officerOfDongen, groupId(1), {
      decision: 'approve',
      version,
    });

    expect(second).toEqual({
      outcome: 'already-decided',
      decision: {
        kind: 'rejected',
        officer: 'Wijkagent Dongen',
        at: now.toISOString(),
        text: 'Er is al een groep.',
      },
    });
    expect(needs.groups.events).toHaveLength(1);
  });

  it.each([
    ['the officer who made it', police, true],
    ['nobody else', officerOfDongen, undefined],
  ])('tells %s that it was their own', async (_who, officer, own) => {
    const needs = given();
    const approval = { decision: 'approve', version } as const;
    await decideRegistration(needs, police, groupId(1), approval);

    const again = await decideRegistration(needs, officer, groupId(1), approval);

    expect(again.outcome === 'already-decided' && again.decision.own).toBe(own);
  });

  it('learns the same when both decide at the same moment', async () => {
    const needs = given();
    needs.groups.beforeNextWrite(async () => {
      const group = groupThatIs('pending');
      const by = { officerId: police.id, officerTitle: police.title, version, now };
      await needs.groups.save(group, approve(group, by));
    });

    const second = await decideRegistration(needs, officerOfDongen, groupId(1), {
      decision: 'approve',
      version,
    });

    expect(second).toMatchObject({
      outcome: 'already-decided',
      decision: { kind: 'approved', officer: 'Wijkagent Dongen' },
    });
    expect(needs.groups.events).toHaveLength(1);
  });

  it('gets the id instead of the title in a decision from before titles were kept', async () => {
    const decision = { kind: 'approved', officerId: 'wijkagent-dongen', at: now.toISOString() };
    const needs = given({ ...groupThatIs('active'), decision: { ...decision, kind: 'approved' } });

    const second = await decideRegistration(needs, officerOfDongen, groupId(1), {
      decision: 'approve',
      version,
    });

    expect(second).toMatchObject({
      outcome: 'already-decided',
      decision: { officer: 'wijkagent-dongen' },
    });
  });
});

describe('A decision is refused and changes nothing', () => {
  it.each<[string, SignedInOfficer, Group, new () => Error]>([
    ['from another municipality', officerOfWaalwijk, groupThatIs('pending'), RightMissing],
    ['from a desk manager', manager, groupThatIs('pending'), RightMissing],
    [
      'on an earlier version of the registration',
      police,
      groupThatIs('pending', { version: 4 }),
      RegistrationChanged,
    ],
    ['before the address is confirmed', police, groupThatIs('submitted'), GroupNotFound],
  ])('%s', async (_what, officer, group, refusal) => {
    const needs = given(group);

    await expect(
      decideRegistration(needs, officer, groupId(1), { decision: 'approve', version }),
    ).rejects.toBeInstanceOf(refusal);

    expect(needs.groups.events).toEqual([]);
    expect(await needs.groups.find(groupId(1))).toEqual(group);
  });

  it('once the period in which the officer stands in is over', async () => {
    const ended = officerWith({ validUntil: later({ days: -1 }).toISOString() });

    await expect(
      decideRegistration(given(), ended, groupId(1), { decision: 'approve', version }),
    ).rejects.toBeInstanceOf(RightMissing);
  });
});

describe('A rejection as a duplicate', () => {
  const reason = 'Deze groep bestaat al.';
  const other = groupThatIs('active', {
    id: groupId(2),
    reference: 'LS-2ABCD',
    name: 'Vaart Oost',
  });
  const reject = (needs: ReturnType<typeof given>, duplicateOf: string) =>
    decideRegistration(needs, police, groupId(1), {
      decision: 'reject',
      version,
      reason,
      duplicateOf,
    });

  it.each([
    ['an active group', other],
    ['a registration that waits', groupThatIs('pending', { ...other, status: 'pending' })],
    [
      'a registration with an open question',
      { ...groupThatIs('asked'), id: groupId(2), reference: 'LS-2ABCD' },
    ],
  ])('keeps the reference of %s, and its event holds only ids', async (_what, duplicated) => {
    const needs = given();
    needs.groups.add(duplicated);

    await reject(needs, 'LS-2ABCD');

    const group = await needs.groups.find(groupId(1));
    expect(group?.decision).toMatchObject({
      kind: 'rejected',
      text: reason,
      duplicateOf: { regionId: 'langstraat', groupId: groupId(2), reference: 'LS-2ABCD' },
    });
    expect(needs.groups.events).toEqual([
      {
        name: 'GroupRejected',
        data: {
          groupId: groupId(1),
          municipality: 'GM0766',
          version: 3,
          officerId: police.id,
          duplicateOfId: groupId(2),
          duplicateOfRegionId: 'langstraat',
        },
      },
    ]);
    expect(groupRejected.data.parse(needs.groups.events[0]?.data)).toEqual(
      needs.groups.events[0]?.data,
    );
  });

  it('can name an active group across the border of the region', async () => {
    const needs = given();
    needs.others.add({ ...other, reference: 'BEL-2ABCD' });

    await reject(needs, 'BEL-2ABCD');

    expect((await needs.groups.find(groupId(1)))?.decision?.duplicateOf).toEqual({
      regionId: 'bel',
      groupId: groupId(2),
      reference: 'BEL-2ABCD',
    });
  });

  it.each([
    ['itself', 'LS-7KQ4M'],
    ['a group that does not exist', 'LS-9ZZZZ'],
    ['a group that was closed', 'LS-3ABCD'],
    ['a registration in another region', 'BEL-3ABCD'],
    ['a group of no region', 'XX-3ABCD'],
  ])('of %s is refused, and changes nothing', async (_what, reference) => {
    const needs = given();
    needs.groups.add(groupThatIs('closed', { id: groupId(3), reference: 'LS-3ABCD' }));
    needs.others.add(groupThatIs('pending', { id: groupId(4), reference: 'BEL-3ABCD' }));

    await expect(reject(needs, reference)).rejects.toThrow(DuplicateNotFound);

    expect(needs.groups.events).toEqual([]);
  });
});
