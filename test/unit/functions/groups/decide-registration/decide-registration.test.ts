import { describe, expect, it } from 'vitest';
import { decideRegistration } from '../../../../../functions/groups/decide-registration/decide-registration.ts';
import { CredentialRefused } from '../../../../../shared/domain/errors.ts';
import { approve, RegistrationChanged } from '../../../../../shared/domain/groups/decision.ts';
import { GroupNotFound, type Group } from '../../../../../shared/domain/groups/group.ts';
import { groupId, groupThatIs, now } from '../../../../support/builders.ts';
import { FakeAuthority } from '../../../../support/fakes/fake-authority.ts';
import { fakeDesk, officerNamed } from '../../../../support/fakes/fake-desk.ts';
import { FakeGroups } from '../../../../support/fakes/fake-groups.ts';
import { FakeLog } from '../../../../support/fakes/fake-log.ts';

const grant = { subjectId: groupId(1), version: 2 };

function given(group: Group = groupThatIs('pending')) {
  const authority = new FakeAuthority()
    .grantOfficer('police', { ...grant, officer: officerNamed('wijkagent-dongen') })
    .grantOfficer('municipality', { ...grant, officer: officerNamed('oov-dongen') })
    .grantOfficer('team', { ...grant, officer: officerNamed('team-langstraat') })
    .grantOfficer('elsewhere', { ...grant, officer: officerNamed('oov-waalwijk') });
  return {
    groups: new FakeGroups().add(group),
    authority,
    desk: fakeDesk(),
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

    const decided = await decideRegistration(needs, groupId(1), 'police', request);

    expect(decided).toEqual({ outcome: 'decided', reference: 'LS-7KQ4M', status });
    expect((await needs.groups.find(groupId(1)))?.status).toBe(status);
    expect(needs.groups.events).toMatchObject([
      { name: event, data: { officerId: 'wijkagent-dongen' } },
    ]);
  });

  it.each([
    [{ decision: 'approve' }, 'active'],
    [{ decision: 'reject', reason: 'Er is al een groep.' }, 'rejected'],
    [{ decision: 'take-back' }, 'pending'],
  ] as const)('can decide %j while a colleague waits for an answer', async (request, status) => {
    const needs = given(groupThatIs('asked'));

    const decided = await decideRegistration(needs, groupId(1), 'municipality', request);

    expect(decided).toMatchObject({ outcome: 'decided', status });
  });

  it('decides nothing with the token of the team mailbox', async () => {
    const needs = given();

    await expect(
      decideRegistration(needs, groupId(1), 'team', { decision: 'approve' }),
    ).rejects.toMatchObject({ problem: 'foreign' });
    expect(needs.groups.events).toEqual([]);
  });

  it('is stored with the job title of the officer, which the coordinator is shown', async () => {
    const needs = given();

    await decideRegistration(needs, groupId(1), 'police', {
      decision: 'ask',
      question: 'Hoeveel deelnemers?',
    });

    expect((await needs.groups.find(groupId(1)))?.decision).toMatchObject({
      officerId: 'wijkagent-dongen',
      officerTitle: 'Wijkagent Dongen',
    });
  });

  it('is logged by id, with the decision and nothing else', async () => {
    const needs = given();

    await decideRegistration(needs, groupId(1), 'police', {
      decision: 'reject',
      reason: 'Bel Canarie op 0612345678.',
    });

    expect(needs.log.lines).toEqual([
      {
        level: 'info',
        message: 'registration decided',
        ids: { groupId: groupId(1), officerId: 'wijkagent-dongen', decision: 'reject' },
      },
    ]);
  });
});

describe('The second officer', () => {
  it('learns who decided what and when, and changes nothing', async () => {
    const needs = given();
    await decideRegistration(needs, groupId(1), 'police', {
      decision: 'reject',
      reason: 'Er is al een groep.',
    });

    const second = await decideRegistration(needs, groupId(1), 'municipality', {
      decision: 'approve',
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

  it('learns the same when both decide at the same moment', async () => {
    const needs = given();
    needs.groups.beforeNextWrite(async () => {
      const group = groupThatIs('pending');
      await needs.groups.save(
        group,
        approve(group, { officerId: 'wijkagent-dongen', version: 2, now }),
      );
    });

    const second = await decideRegistration(needs, groupId(1), 'municipality', {
      decision: 'approve',
    });

    expect(second).toMatchObject({
      outcome: 'already-decided',
      decision: { kind: 'approved', officer: 'Wijkagent Dongen' },
    });
    expect(needs.groups.events).toHaveLength(1);
  });

  it('gets the id instead of the title of an officer who has left the desk', async () => {
    const needs = {
      ...given(groupThatIs('active')),
      desk: fakeDesk({ left: ['wijkagent-dongen'] }),
    };

    const second = await decideRegistration(needs, groupId(1), 'municipality', {
      decision: 'approve',
    });

    expect(second).toMatchObject({
      outcome: 'already-decided',
      decision: { officer: 'wijkagent-dongen' },
    });
  });
});

describe('A decision is refused and changes nothing', () => {
  it.each([
    ['without a token', undefined, groupThatIs('pending'), CredentialRefused],
    ['with a damaged token', 'damaged', groupThatIs('pending'), CredentialRefused],
    [
      'from an officer of another municipality',
      'elsewhere',
      groupThatIs('pending'),
      CredentialRefused,
    ],
    [
      'on an earlier version of the registration',
      'police',
      groupThatIs('pending', { version: 4 }),
      RegistrationChanged,
    ],
    ['before the address is confirmed', 'police', groupThatIs('submitted'), GroupNotFound],
  ])('%s', async (_what, credential, group, refusal) => {
    const needs = given(group);

    await expect(
      decideRegistration(needs, groupId(1), credential, { decision: 'approve' }),
    ).rejects.toBeInstanceOf(refusal);

    expect(needs.groups.events).toEqual([]);
    expect(await needs.groups.find(groupId(1))).toEqual(group);
  });
});
